import NumericCore

/// Changing h leaves both your results as they were, so the gates have looked at something else. What do you put
/// beside x?
///
/// The gates are made from [x, c]. They see the hidden state, which is what the cell has let out. (Looks at the
/// cell itself exist, as an addition called peepholes.) Join x and h.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, c], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
