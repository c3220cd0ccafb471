import NumericCore

/// f and i are right. Your o moves with W_g and your g with W_o. Which letter stands for what the cell takes in?
///
/// The output gate and the candidate have changed their weights. wo and bo make o, by sigmoid; wg and bg make g, by
/// tanh.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wg.transposed()) + bg)
    let g = tanh(matmul(joined, wo.transposed()) + bo)
    return (f, i, o, g)
}
