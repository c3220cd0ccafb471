import NumericCore

/// What your step adds to the cell is too small by the factor i. At how many places does your code multiply by the
/// input gate?
///
/// The candidate is gated when it is made and again when it is added. Let g be tanh of its sum, and gate it once,
/// in f * c + i * g.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = i * tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
