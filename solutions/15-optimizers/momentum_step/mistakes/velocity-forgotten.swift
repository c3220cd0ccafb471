/// The velocity is the slope alone, and all is right only where nothing had been gathered before. What becomes of the old velocity?
///
/// The share μ of it is kept. Without that there is nothing to gather, and the step is plain gradient descent.
(w - rate * g, g)
