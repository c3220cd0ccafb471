import NumericCore

/// f, i and g are right, and your o is negative in places. The equation of h has a tanh in it: of what is it taken?
///
/// The output gate goes through tanh. The tanh in h = o * tanh(c) is taken of the cell; o itself is a gate like the
/// other two: take sigmoid.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = tanh(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
