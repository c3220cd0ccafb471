import NumericCore

/// f, i and o are right, and your g is never negative. What could a cell whose every addition is positive do with
/// what it has stored?
///
/// The candidate goes through sigmoid, as the gates do. It is no share but the content to be stored, which may have
/// either sign: take tanh.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = sigmoid(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
