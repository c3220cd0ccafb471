/// The first block of each result is right; the output gate stands second. Whose order is that?
///
/// It is the order i, o, f, g of the ONNX format. PyTorch has i, f, g, o.
let hidden = bf.shape[0]
let inputs = wf.shape[1] - hidden
let joined = concatenate([wi, wo, wf, wg], axis: 0)
return (
    joined.slice(axis: 1, from: 0, to: inputs),
    joined.slice(axis: 1, from: inputs, to: inputs + hidden),
    concatenate([bi, bo, bf, bg], axis: 0)
)
