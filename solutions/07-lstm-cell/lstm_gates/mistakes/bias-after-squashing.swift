import NumericCore

/// Each number is off by its unit's bias, and some gates are below 0 or above 1. What is the last thing that your
/// lines do?
///
/// The biases are added after sigmoid and tanh. A bias belongs to the sum: it decides how far a gate is open when
/// input and state say nothing.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed())) + bf
    let i = sigmoid(matmul(joined, wi.transposed())) + bi
    let o = sigmoid(matmul(joined, wo.transposed())) + bo
    let g = tanh(matmul(joined, wg.transposed())) + bg
    return (f, i, o, g)
}
