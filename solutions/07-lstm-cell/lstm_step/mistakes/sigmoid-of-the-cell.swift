import NumericCore

/// Your c is right, and your h is never negative. What is shown of a cell of -2, and what was expected?
///
/// The cell goes through sigmoid on its way out. A share is made with sigmoid, a content with tanh: o * tanh(c) keeps
/// the cell's sign.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + i * g
    return (o * sigmoid(cell), cell)
}
