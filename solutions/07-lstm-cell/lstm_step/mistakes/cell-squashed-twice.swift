import NumericCore

/// None of your cells is beyond 1, and your h is too small on top of that. How often does your code take tanh of
/// the cell?
///
/// tanh is taken of the cell that is kept, and once more on the way out. Keep f * c + i * g as it is; tanh stands
/// in the line of h alone.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = tanh(f * c + i * g)
    return (o * tanh(cell), cell)
}
