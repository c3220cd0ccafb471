/// Both gates are right. The candidate is right only where r is open or the last block of `bhh` is 0. What exactly stands in the
/// parentheses that r multiplies?
///
/// The state's product and its bias, U_n h + b_hn. You add all of `bhh` to `bih` at the start, which is allowed for r and z
/// but not for the candidate: r has to reach b_hn.
let size = h0.shape[1]
func gate(_ tensor: Tensor, _ index: Int) -> Tensor {
    tensor.slice(axis: 1, from: index * size, to: (index + 1) * size)
}
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let fromInput = matmul(x.slice(axis: 1, at: t), wih.transposed()) + bih + bhh
    let fromState = matmul(h, whh.transposed())
    let r = sigmoid(gate(fromInput, 0) + gate(fromState, 0))
    let z = sigmoid(gate(fromInput, 1) + gate(fromState, 1))
    let n = tanh(gate(fromInput, 2) + r * gate(fromState, 2))
    h = z * h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
