/// Far too much is 0, and the scale of the rest is right. From where to where do the numbers of the kept values run?
///
/// From the rate up to 1. Here only those from 1 − rate on are kept, so that the rate has become the share that stays.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= 1 - rate ? 1 : 0 }
return x * kept / (1 - rate)
