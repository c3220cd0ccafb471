/// The zeros are where they belong, and the other values are as they were. What does the next layer add up, on average, if a
/// third of its inputs is missing?
///
/// Two thirds of what it will add up later, when nothing is dropped. Divide what is kept by 1 − rate, so that the mean stays.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept
