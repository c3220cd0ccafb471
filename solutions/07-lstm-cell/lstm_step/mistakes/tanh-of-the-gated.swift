import NumericCore

/// Your c is right, and your h is too far from 0 wherever the gate is nearly shut and the cell is large. Take a cell of
/// 5 and a gate of 0.5: which of your two steps comes first?
///
/// h is tanh(o * c). The cell is squashed first and the result gated: o * tanh(c). Otherwise a cell of 5 still shows
/// 0.99 through a gate that is half shut.
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
    return (tanh(o * cell), cell)
}
