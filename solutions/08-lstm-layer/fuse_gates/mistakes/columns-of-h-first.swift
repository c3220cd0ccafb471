/// Every shape is right, and wih begins with a number that belongs to the hidden state. Which columns of a joined
/// matrix belong to x?
///
/// The last D columns went into wih, as if the matrices were made for [h, x]. Here x comes first: columns 0 to D are
/// wih, the H behind them whh.
let hidden = bf.shape[0]
let inputs = wf.shape[1] - hidden
let joined = concatenate([wi, wf, wg, wo], axis: 0)
return (
    joined.slice(axis: 1, from: hidden, to: hidden + inputs),
    joined.slice(axis: 1, from: 0, to: hidden),
    concatenate([bi, bf, bg, bo], axis: 0)
)
