import NumericCore

/// Your f is the input gate that was expected and your i the forget gate; o and g are right. Which matrix stands in
/// which of your first two lines?
///
/// The forget and input gates have changed places. The forget gate is made with wf and bf and comes first in the
/// result, the input gate with wi and bi comes second.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f: i, i: f, o: o, g: g)
}
