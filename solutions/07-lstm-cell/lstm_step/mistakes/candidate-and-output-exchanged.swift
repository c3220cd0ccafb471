import NumericCore

/// Your step adds to the cell only what is positive, and shows it with either sign. Which of o and g is a content,
/// and which a gate?
///
/// The output gate is added to the cell, and the candidate multiplies what is shown. The cell takes in i * g; what
/// is shown is o * tanh of the cell.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + i * o
    return (g * tanh(cell), cell)
}
