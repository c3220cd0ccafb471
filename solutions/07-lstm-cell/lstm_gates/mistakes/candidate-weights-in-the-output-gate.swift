import NumericCore

/// f, i and g are right. Your o moves with W_g and not with W_o. Was its line copied from the one below?
///
/// The output gate is made with wg. Each of the four has a matrix of its own, so that it can ask a question of its
/// own: use wo.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wg.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
