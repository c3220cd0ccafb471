/// Both gradients are right, and `norm` is never above the limit. What would a log of that number say in the step where a gradient
/// explodes?
///
/// Nothing, since it is the length after clipping. Return the one measured before.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = norm > limit ? limit / norm : 1
return (a * factor, b * factor, norm * factor)
