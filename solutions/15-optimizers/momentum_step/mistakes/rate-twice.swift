/// The weights hardly move for the slope, and the velocity holds too little of it. How often does the rate act on a slope?
///
/// Once, where the weights move. You applied it also when the slope joined the velocity.
let velocity = momentum * v + rate * g
return (w - rate * velocity, velocity)
