import NumericCore

/// f, o and g are right, and your f and i add up to 1 everywhere. Which arguments are left over?
///
/// The input gate is taken as 1 - f. That is another cell, with coupled gates; here i has weights of its own, wi
/// and bi, so that a unit may keep what it has and add to it.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = 1 - f
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
