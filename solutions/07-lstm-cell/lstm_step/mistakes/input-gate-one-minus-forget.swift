import NumericCore

/// Changing wi and bi leaves both your results as they were. What multiplies the candidate?
///
/// The candidate is multiplied by 1 - f. One gate for both is another cell, with coupled gates; here i has weights
/// of its own.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = 1 - f
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
