import NumericCore

/// With the forget gate wide open your cell has lost all it held, and with the gate shut it has kept it. Of what is f
/// the share?
///
/// The old cell is multiplied by 1 - f. The name says forget, and the number says how much is kept: at 1 nothing is
/// forgotten. Multiply c by f.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = (1 - f) * c + i * g
    return (o * tanh(cell), cell)
}
