import NumericCore

/// With an input and a state of zeros each of your gates is one half, and should not be. Which four of the ten
/// arguments do you never read?
///
/// No bias is added. Add bf, bi, bo and bg to the four sums, before sigmoid and tanh.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()))
    let i = sigmoid(matmul(joined, wi.transposed()))
    let o = sigmoid(matmul(joined, wo.transposed()))
    let g = tanh(matmul(joined, wg.transposed()))
    return (f, i, o, g)
}
