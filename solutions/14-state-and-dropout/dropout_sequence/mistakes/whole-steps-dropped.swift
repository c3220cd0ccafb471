/// At each step either all entries of a row are 0 or none. How many numbers decide on one step?
///
/// D, one for each entry, and each decides on its own entry only.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let first = drawn.slice(axis: 2, from: 0, to: 1)
let kept = first.mapped { $0 >= rate ? 1 : 0 }
return x * kept / (1 - rate)
