/// With an open reset gate all is right. With a shut one your candidate knows the past and not the input. Which of the two
/// is the reset gate to hide?
///
/// The past: it multiplies what comes from the state, U_n h + b_hn. What comes from the input is added as it is.
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
    let n = tanh(r * gate(fromInput, 2) + gate(fromState, 2))
    h = z * h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
