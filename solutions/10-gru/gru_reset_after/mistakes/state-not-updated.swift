/// Your first step is right, and every later one looks as if it were the first. From which state does step 2 start?
///
/// From h0 again: the variable that holds the state is never given the new one. Assign it at the end of each turn.
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
    let n = tanh(gate(fromInput, 2) + r * gate(fromState, 2))
    let new = z * h + (1 - z) * n
    states.append(new)
}
return stack(states, axis: 1)
