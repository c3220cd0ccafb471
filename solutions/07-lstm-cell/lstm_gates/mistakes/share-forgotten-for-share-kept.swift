import NumericCore

/// i, o and g are right, and your f is one minus the expected one. What does a forget gate of 1 do to the cell?
///
/// f is taken as 1 minus the sigmoid. The name says forget, and the number says how much is kept: at 1 nothing is
/// forgotten. Return the sigmoid itself.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = 1 - sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
