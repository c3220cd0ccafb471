/// Where PyTorch's unit keeps, yours writes: with sums of 100 for z the old state is gone after one step. Which side of z do you
/// give to the candidate?
///
/// z itself. That is the form of Chung and others (2014) and of `gruForward`. PyTorch's z is what is kept, so the candidate
/// gets (1 - z).
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
    h = (1 - z) * h + z * n
    states.append(h)
}
return stack(states, axis: 1)
