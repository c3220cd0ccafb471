import NumericCore

/// Your c and your h are off by what looks like the biases, and a gate can lie below 0 or above 1. What is the last
/// thing that your four lines do?
///
/// The biases are added after sigmoid and tanh. A bias belongs to the sum: it decides how far a gate is open when input
/// and state say nothing.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed())) + bf
    let i = sigmoid(matmul(joined, wi.transposed())) + bi
    let o = sigmoid(matmul(joined, wo.transposed())) + bo
    let g = tanh(matmul(joined, wg.transposed())) + bg
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
