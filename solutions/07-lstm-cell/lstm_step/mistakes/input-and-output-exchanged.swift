import NumericCore

/// With the output gate shut nothing gets into your cell, and with the input gate shut nothing is shown. Which of the
/// two stands at the way in?
///
/// The input and output gates have changed places. i multiplies the candidate, o multiplies tanh of the new cell.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + o * g
    return (i * tanh(cell), cell)
}
