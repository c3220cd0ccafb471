import NumericCore

/// Your h is right, and your c is the one you were given. What will the next step begin with?
///
/// The old cell is returned. Return the new one, from which h was made; otherwise nothing that was written is there
/// at the next step.
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
    return (o * tanh(cell), c)
}
