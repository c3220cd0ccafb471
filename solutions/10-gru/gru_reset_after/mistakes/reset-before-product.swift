/// Where r is open your states are right. Does r multiply the numbers of the old state, or the sums that U_n makes of them?
///
/// In your line it resets h first, as in Cho and others as published, in Chung and others, and in `gruForward`. PyTorch lets U_n
/// work on the whole old state, and r gates what comes out, bias included.
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
        gate(fromInput, 2) + matmul(r * h, whh.slice(axis: 0, from: 2 * size, to: 3 * size).transposed())
            + bhh.slice(axis: 0, from: 2 * size, to: 3 * size))
    h = z * h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
