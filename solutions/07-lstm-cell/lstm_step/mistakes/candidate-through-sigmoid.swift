import NumericCore

/// Nothing you add to a cell is ever negative: your c is too large nearly everywhere. Which of the four is no share
/// but a content?
///
/// The candidate goes through sigmoid. Take tanh of its sum, so that a step can push the cell either way.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = sigmoid(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
