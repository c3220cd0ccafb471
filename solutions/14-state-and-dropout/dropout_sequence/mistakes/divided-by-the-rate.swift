/// The zeros are right, and the kept values are too large by far. What share of the values is kept?
///
/// 1 − rate. `rate` is the share that is dropped; at 0.2 the kept ones are divided by 0.8 and not by 0.2.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept / rate
