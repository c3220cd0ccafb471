/// The velocity is right. The weights go beyond where they should, by a part of the velocity once more. Which velocity, and how many
/// times, is in the step?
///
/// The new one, once. You went by g + μ · velocity, which looks one step ahead: that is the form after Nesterov, in PyTorch
/// `nesterov=True`. This task is the plain one.
let velocity = momentum * v + g
return (w - rate * (g + momentum * velocity), velocity)
