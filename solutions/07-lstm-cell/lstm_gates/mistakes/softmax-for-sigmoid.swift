import NumericCore

/// g is right, and in every row your gates add up to 1 over the units. If one unit keeps everything, what is left for
/// the others?
///
/// Softmax shares out one whole among the units. Each unit decides for itself how much it keeps, and all may keep
/// everything: take sigmoid of each number.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = softmax(matmul(joined, wf.transposed()) + bf, axis: 1)
    let i = softmax(matmul(joined, wi.transposed()) + bi, axis: 1)
    let o = softmax(matmul(joined, wo.transposed()) + bo, axis: 1)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
