import NumericCore

/// Your four tensors are right and stand at other names: what you call f is the input gate, and what you call o is
/// the candidate. In which order does this function name its results?
///
/// They are returned as i, f, g, o. That is the order in which PyTorch packs them into one matrix; here the order
/// is f, i, o, g. Swift fills the tuple by position, whatever your variables are called.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (i, f, g, o)
}
