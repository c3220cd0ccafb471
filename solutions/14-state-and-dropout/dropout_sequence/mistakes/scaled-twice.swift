/// The zeros are right, and the kept values are divided twice. Where is the scale applied already?
///
/// In `kept`, if that holds 1/(1 − rate) in place of 1, or in the result. One of the two is enough.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept / (1 - rate) / (1 - rate)
