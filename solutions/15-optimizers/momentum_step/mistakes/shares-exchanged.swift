/// With a μ near 1 your velocity is almost the slope, where it should be mostly the old velocity. To which of the two does μ belong?
///
/// To the old velocity. You gave it 1 − μ, and μ to the slope. And nothing is multiplied by 1 − μ here: the slope enters whole.
let velocity = (1 - momentum) * v + momentum * g
return (w - rate * velocity, velocity)
