/// The velocity is right, and the weights move too far, the more so the nearer μ is to 1. What is the velocity divided by?
///
/// By nothing. Dividing by 1 − μ is a correction for running means; it has no place in this step.
let velocity = momentum * v + g
return (w - rate * velocity / (1 - momentum), velocity)
