/// wih and whh are right. In b the blocks stand in the order of the parameters: which row of the product would the
/// forget gate's bias be added to?
///
/// The biases are packed as f, i, o, g and the matrices as i, f, g, o, so each gate gets another one's bias. Both need
/// one order.
let hidden = bf.shape[0]
let inputs = wf.shape[1] - hidden
let joined = concatenate([wi, wf, wg, wo], axis: 0)
return (
    joined.slice(axis: 1, from: 0, to: inputs),
    joined.slice(axis: 1, from: inputs, to: inputs + hidden),
    concatenate([bf, bi, bo, bg], axis: 0)
)
