/// The first step from rest moves the weights rightly; after that they go wrong, and the velocity is wrong from the start. In what is
/// your velocity measured, in slopes or in steps?
///
/// In steps: the rate is already in it. That is another convention, where v = μv + ηg and w = w − v; here the old v is
/// made of slopes, so the rate belongs in the line of the weights. The two differ in training only when the rate changes.
let velocity = momentum * v + rate * g
return (w - velocity, velocity)
