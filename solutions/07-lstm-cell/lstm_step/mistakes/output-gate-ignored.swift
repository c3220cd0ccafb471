import NumericCore

/// Your c is right, and changing wo and bo leaves your h as it was. What has to happen to tanh of the cell?
///
/// The output gate is not used: h is all of tanh(c). Multiply it by o.
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
    return (tanh(cell), cell)
}
