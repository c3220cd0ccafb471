import NumericCore

/// With the forget gate shut and the input gate open your cell goes beyond 1. What bounds the candidate?
///
/// The candidate is the bare sum. Take tanh of it, so that no step can add more than 1 to a cell.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = matmul(joined, wg.transposed()) + bg
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
