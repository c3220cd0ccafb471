/// Where r is one half your candidates are right, and the further it is from there the more they are off. How much of the
/// past does the candidate see at r = 1?
///
/// All of it: r is the share that gets through. You multiply by 1 − r. The 1 minus a gate stands in the last line, and
/// belongs to z.
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
    let n = tanh(gate(fromInput, 2) + (1 - r) * gate(fromState, 2))
    h = z * h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
