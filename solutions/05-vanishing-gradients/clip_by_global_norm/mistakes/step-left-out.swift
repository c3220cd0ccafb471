/// `norm` is right. Above the limit you return zeros, so that this step is not taken at all. What does clipping do instead?
///
/// It takes a shorter step in the same direction. To skip the step is a decision for gradients that are infinite or not numbers.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor: Float = norm > limit ? 0 : 1
return (a * factor, b * factor, norm)
