/// With a second bias of 0 your states are PyTorch's, with any other none of the three sums is right. Which argument do you
/// never read?
///
/// `bhh`. Add it to the state's product; of its three blocks the last ends up inside r's parentheses.
let size = h0.shape[1]
func gate(_ tensor: Tensor, _ index: Int) -> Tensor {
    tensor.slice(axis: 1, from: index * size, to: (index + 1) * size)
}
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let fromInput = matmul(x.slice(axis: 1, at: t), wih.transposed()) + bih
    let fromState = matmul(h, whh.transposed())
    let r = sigmoid(gate(fromInput, 0) + gate(fromState, 0))
    let z = sigmoid(gate(fromInput, 1) + gate(fromState, 1))
    let n = tanh(gate(fromInput, 2) + r * gate(fromState, 2))
    h = z * h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
