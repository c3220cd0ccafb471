import NumericCore

/// Your h is right, and none of your cells is beyond 1: you return tanh of the c that was expected. What will the
/// next step find?
///
/// tanh is taken of the cell that is kept. Keep f * c + i * g as it is; tanh belongs only on the way out, into h.
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
    return (o * cell, cell)
}
