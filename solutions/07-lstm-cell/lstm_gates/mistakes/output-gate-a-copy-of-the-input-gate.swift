import NumericCore

/// f, i and g are right, and your o is your i, number by number. Which two arguments do you never read?
///
/// The line of the input gate was copied and not changed. The output gate is made with wo and bo.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wi.transposed()) + bi)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
