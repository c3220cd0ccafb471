import NumericCore

/// With forget bias 40 and input bias -40 the cell should be copied, and yours is halved. Which four arguments do
/// you never read?
///
/// No bias is added. Add bf, bi, bo and bg to the four sums, before sigmoid and tanh.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()))
    let i = sigmoid(matmul(joined, wi.transposed()))
    let o = sigmoid(matmul(joined, wo.transposed()))
    let g = tanh(matmul(joined, wg.transposed()))
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
