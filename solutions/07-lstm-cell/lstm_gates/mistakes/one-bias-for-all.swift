import NumericCore

/// f is right, and i, o and g would be if they had the forget gate's bias. Was a line copied, and what should have
/// been changed in it?
///
/// bf stands in all four lines. Each gate and the candidate has a bias of its own: bf, bi, bo, bg.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bf)
    let o = sigmoid(matmul(joined, wo.transposed()) + bf)
    let g = tanh(matmul(joined, wg.transposed()) + bf)
    return (f, i, o, g)
}
