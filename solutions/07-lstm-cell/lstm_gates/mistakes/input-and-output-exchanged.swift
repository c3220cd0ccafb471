import NumericCore

/// Your i is the output gate that was expected and your o the input gate; f and g are right. Which of the two lets
/// something into the cell, and which lets something out?
///
/// The input and output gates have changed places. wi and bi make i, wo and bo make o; the results are named f, i,
/// o, g in this order.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f: f, i: o, o: i, g: g)
}
