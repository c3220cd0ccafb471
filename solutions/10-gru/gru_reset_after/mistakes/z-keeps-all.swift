/// Your states grow step by step, beyond 1 in the end, though every candidate lies between -1 and 1. How much of the old state
/// is still there when the gate is at 0?
///
/// All of it: z does not multiply the old state. What is kept is z ⊙ h, and (1 - z) ⊙ n is added.
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
    h = h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
