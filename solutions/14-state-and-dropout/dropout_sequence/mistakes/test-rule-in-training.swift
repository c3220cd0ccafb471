/// The zeros are right, and the kept values have become smaller. Does the mean stay if a part is dropped and the rest shrinks?
///
/// No. Multiplying by 1 − rate is what the first form of dropout does at *test* time, when nothing is dropped. Here the values
/// are divided by 1 − rate in training, so that nothing has to be done at test time.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept * (1 - rate)
