/// The weights are right. The velocity is too small, by one and the same factor everywhere. Which factor?
///
/// The rate. You return the step that the weights made; the velocity is that without the rate.
let velocity = momentum * v + g
return (w - rate * velocity, rate * velocity)
