import NumericCore

/// With the forget gate shut your cell is empty, even when the input gate is open. What does your forget gate multiply?
///
/// It multiplies the sum, so that what has just been added is cut down too. Forgetting is for the old cell alone:
/// f * c + i * g, without parentheses.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * (c + i * g)
    return (o * tanh(cell), cell)
}
