/// The first half of each result is right, and its last two blocks have changed places. Does the output gate come
/// before the candidate here, or behind it?
///
/// They are packed as i, f, o, g, as some programs have it. PyTorch puts the candidate third and the output gate last.
let hidden = bf.shape[0]
let inputs = wf.shape[1] - hidden
let joined = concatenate([wi, wf, wo, wg], axis: 0)
return (
    joined.slice(axis: 1, from: 0, to: inputs),
    joined.slice(axis: 1, from: inputs, to: inputs + hidden),
    concatenate([bi, bf, bo, bg], axis: 0)
)
