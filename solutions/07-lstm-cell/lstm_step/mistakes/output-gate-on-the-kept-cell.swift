import NumericCore

/// Your cells are too near 0, each by the factor o. The output gate decides what is shown; what should it do to
/// what is kept?
///
/// The output gate multiplies the cell that is kept. Keep all of f * c + i * g and gate only what goes into h: o *
/// tanh of the cell.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = o * (f * c + i * g)
    return (tanh(cell), cell)
}
