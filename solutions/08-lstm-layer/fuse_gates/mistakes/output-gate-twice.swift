/// Three of the four blocks are right, and the third is the same as the last. Which name did you type twice?
///
/// The candidate wg is not in the list, and wo is there twice. Four weights go in, each once.
let hidden = bf.shape[0]
let inputs = wf.shape[1] - hidden
let joined = concatenate([wi, wf, wo, wo], axis: 0)
return (
    joined.slice(axis: 1, from: 0, to: inputs),
    joined.slice(axis: 1, from: inputs, to: inputs + hidden),
    concatenate([bi, bf, bo, bo], axis: 0)
)
