import NumericCore

/// Both results are a little off, and most where a large candidate is taken in. How often does your code take tanh
/// between the sum of the candidate and the cell?
///
/// tanh is taken when g is made and again when it is added. Add i * g.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + i * tanh(g)
    return (o * tanh(cell), cell)
}
