/// Both results fall short of what they should be by the same share of the slope. With μ = 0.9, how much of a slope gets into your
/// velocity?
///
/// A tenth of it. (1 − μ) · g makes a running mean, which is what Adam keeps. In PyTorch's momentum the whole slope is added.
let velocity = momentum * v + (1 - momentum) * g
return (w - rate * velocity, velocity)
