/// The zeros are right, and the kept values are a little too small. By what is 0.8 to be multiplied to give 1?
///
/// By 1.25, which is 1/0.8. It is not 1 + 0.2: what has been divided has to be multiplied back.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept * (1 + rate)
