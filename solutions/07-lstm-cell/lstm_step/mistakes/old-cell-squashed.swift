import NumericCore

/// With the forget gate open and the input gate shut the cell should be copied, and yours comes back as tanh of
/// itself. What do you multiply by f?
///
/// tanh is taken of the old cell before it is kept. The cell is carried over as it is, times f: that no function
/// stands in its way is the point of it.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * tanh(c) + i * g
    return (o * tanh(cell), cell)
}
