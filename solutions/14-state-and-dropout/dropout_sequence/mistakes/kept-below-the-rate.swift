/// Zeros and values have changed places. What is the chance that a number from 0 to 1 is below 0.2?
///
/// 0.2, and this is to be the share that is dropped. So what is below the rate goes, and what is at or above it stays.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 < rate ? 1 : 0 }
return x * kept / (1 - rate)
