/// The velocity is right, and the weights move as if there were none. What is the velocity for, if it moves nothing?
///
/// It takes the slope's place in the step: the weights go by rate · velocity. You kept the velocity and went by the slope.
(w - rate * g, momentum * v + g)
