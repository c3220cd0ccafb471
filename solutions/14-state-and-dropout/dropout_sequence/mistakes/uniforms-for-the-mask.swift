/// No value is as it should be: each is multiplied by its number. What does a number decide?
///
/// Whether its value is kept at all, by a comparison with the rate. The result of that is a 1 or a 0.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept * drawn / (1 - rate)
