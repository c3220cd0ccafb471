/// With a number for each value, the pattern of the first step holds at all steps. How many patterns does `[B, T, D]` hold for a
/// row?
///
/// T, one for each step. Only where `uniforms` has two axes does one pattern serve all steps.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = (uniforms.shape.count == 2 ? uniforms : uniforms.slice(axis: 1, at: 0)).reshaped([
    batch, 1, inputs,
])
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept / (1 - rate)
