import NumericCore

/// f, i and o are right, and some of your g are beyond 1: take tanh of them and you have the expected ones. What is
/// left out of the fourth line?
///
/// The candidate is the bare sum. tanh gives it its bound, so that no step can add more than 1 to a cell.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = matmul(joined, wg.transposed()) + bg
    return (f, i, o, g)
}
