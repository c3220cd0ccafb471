/// `w` holds what `v` should hold, and the other way round. In which order are the results promised?
///
/// First the weights, then the velocity: return (w: …, v: …).
let velocity = momentum * v + g
return (w: velocity, v: w - rate * velocity)
