/// With an open reset gate all is right. With a gate of 0.5 the candidate sees a quarter of the past. How often does r
/// act?
///
/// Twice, before the product as in `gruForward` and after it as in PyTorch. Leave the state as it is before the product,
/// and multiply once, after the bias has been added.
let size = h0.shape[1]
func gate(_ tensor: Tensor, _ index: Int) -> Tensor {
    tensor.slice(axis: 1, from: index * size, to: (index + 1) * size)
}
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let fromInput = matmul(x.slice(axis: 1, at: t), wih.transposed()) + bih
    let fromState = matmul(h, whh.transposed()) + bhh
    let r = sigmoid(gate(fromInput, 0) + gate(fromState, 0))
    let z = sigmoid(gate(fromInput, 1) + gate(fromState, 1))
    let fromReset = matmul(r * h, whh.transposed()) + bhh
    let n = tanh(gate(fromInput, 2) + r * gate(fromReset, 2))
    h = z * h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
