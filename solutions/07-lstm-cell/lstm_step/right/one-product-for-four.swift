import NumericCore

/// One product for all four, cut apart afterwards, as libraries do it.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let weights = concatenate([wf, wi, wo, wg], axis: 0)
    let biases = concatenate([bf, bi, bo, bg], axis: 0)
    let sums = matmul(concatenate([x, h], axis: 1), weights.transposed()) + biases
    let gates = sigmoid(sums.slice(axis: 1, from: 0, to: 3 * size))
    let f = gates.slice(axis: 1, from: 0, to: size)
    let i = gates.slice(axis: 1, from: size, to: 2 * size)
    let o = gates.slice(axis: 1, from: 2 * size, to: 3 * size)
    let g = tanh(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
