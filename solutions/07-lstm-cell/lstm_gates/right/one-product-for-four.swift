import NumericCore

/// The four matrices on top of one another and a single product, cut apart afterwards: what libraries do, for the
/// price of copying the weights here.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let size = h.shape[1]
    let weights = concatenate([wf, wi, wo, wg], axis: 0)
    let biases = concatenate([bf, bi, bo, bg], axis: 0)
    let sums = matmul(concatenate([x, h], axis: 1), weights, transposingRight: true) + biases
    func part(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    return (sigmoid(part(0)), sigmoid(part(1)), sigmoid(part(2)), tanh(part(3)))
}
