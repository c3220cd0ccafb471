/// wih and b are right, and whh has its blocks in the order of the parameters. Were the columns parted from the same
/// stack of matrices?
///
/// The columns of x were stacked as i, f, g, o, those of h as f, i, o, g. Each gate would then listen to the input with
/// its own weights and to the state with another one's.
let hidden = bf.shape[0]
let inputs = wf.shape[1] - hidden
let joined = concatenate([wi, wf, wg, wo], axis: 0)
return (
    joined.slice(axis: 1, from: 0, to: inputs),
    concatenate([wf, wi, wo, wg], axis: 0).slice(axis: 1, from: inputs, to: inputs + hidden),
    concatenate([bi, bf, bg, bo], axis: 0)
)
