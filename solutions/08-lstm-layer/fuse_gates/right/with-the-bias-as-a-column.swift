/// Each bias becomes one more column of its matrix, so that weights and biases cannot get into different orders. The
/// matrices are copied once more for it.
let hidden = bf.shape[0]
let blocks = zip([wi, wf, wg, wo], [bi, bf, bg, bo]).map { w, b in
    concatenate([w, b.reshaped([hidden, 1])], axis: 1)
}
let all = concatenate(blocks, axis: 0)
let width = all.shape[1]
return (
    all.slice(axis: 1, from: 0, to: width - 1 - hidden),
    all.slice(axis: 1, from: width - 1 - hidden, to: width - 1),
    all.slice(axis: 1, at: width - 1)
)
