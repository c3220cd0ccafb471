/// Your velocity points downhill and is added to the weights. From which paper or library is the formula, and what does this task take v
/// to be?
///
/// It is the form of Sutskever and others (2013): v = μv − ηg, then w = w + v. Their v is a step, with sign and rate in it. The v
/// that you are given here is made of slopes, so both stay out of it.
let velocity = momentum * v - rate * g
return (w + velocity, velocity)
