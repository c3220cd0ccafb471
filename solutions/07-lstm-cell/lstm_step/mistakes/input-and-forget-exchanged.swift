import NumericCore

/// Where the forget gate should keep the old cell yours takes in the candidate, and the other way round. Which gate
/// multiplies which content?
///
/// The forget and input gates have changed places. f is made with wf and bf and multiplies the old cell; i is made
/// with wi and bi and multiplies the candidate.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = i * c + f * g
    return (o * tanh(cell), cell)
}
