/// Where the two bias vectors are the same your states are right. Which of them goes with the state's product?
///
/// `bhh`. You add `bih` to both products, so the state's bias never comes in.
let size = h0.shape[1]
func gate(_ tensor: Tensor, _ index: Int) -> Tensor {
    tensor.slice(axis: 1, from: index * size, to: (index + 1) * size)
}
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let fromInput = matmul(x.slice(axis: 1, at: t), wih.transposed()) + bih
    let fromState = matmul(h, whh.transposed()) + bih
    let r = sigmoid(gate(fromInput, 0) + gate(fromState, 0))
    let z = sigmoid(gate(fromInput, 1) + gate(fromState, 1))
    let n = tanh(gate(fromInput, 2) + r * gate(fromState, 2))
    h = z * h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
