/// Where values are dropped, the kept ones are right; the dropped are not 0. What is left of a dropped value?
///
/// Nothing. It is not made smaller, it is set to 0.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : rate }
return x * kept / (1 - rate)
