/// wih and whh are right, and b holds the four biases of unit 0 first. Do the rows of wih stand like that?
///
/// The biases are woven unit by unit and the rows are not. Put the four vectors end to end.
let hidden = bf.shape[0]
let inputs = wf.shape[1] - hidden
let joined = concatenate([wi, wf, wg, wo], axis: 0)
return (
    joined.slice(axis: 1, from: 0, to: inputs),
    joined.slice(axis: 1, from: inputs, to: inputs + hidden),
    stack([bi, bf, bg, bo], axis: 1).reshaped([4 * hidden])
)
