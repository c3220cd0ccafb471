import NumericCore

/// Changing wf and bf leaves both your results as they were: your cell keeps all of its past. Whose cell is that?
///
/// The old cell is added whole. That is the cell of 1997, before it had a forget gate. Multiply c by f.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let _ = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = c + i * g
    return (o * tanh(cell), cell)
}
