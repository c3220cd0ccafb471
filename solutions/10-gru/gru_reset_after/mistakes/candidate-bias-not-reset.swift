/// Both gates are right. With the last block of `bhh` at 0 the candidate is right too, with any other it does not even change.
/// Where does b_hn enter your candidate?
///
/// It does not. r multiplies the state's product and that bias: U_n h + b_hn.
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
    let n = tanh(
        gate(fromInput, 2) + r * (gate(fromState, 2) - bhh.slice(axis: 0, from: 2 * size, to: 3 * size)))
    h = z * h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
