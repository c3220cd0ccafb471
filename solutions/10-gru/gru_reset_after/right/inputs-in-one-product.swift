/// The products with the inputs of all steps and sequences at once, before the loop: only the state's product has to wait.
let (batch, steps, size) = (x.shape[0], x.shape[1], h0.shape[1])
let flat = matmul(x.reshaped([batch * steps, x.shape[2]]), wih, transposingRight: true) + bih
let fromInputs = flat.reshaped([batch, steps, 3 * size])
func third(_ tensor: Tensor, _ index: Int) -> Tensor {
    tensor.slice(axis: 1, from: index * size, to: (index + 1) * size)
}
var states = [h0]
for t in 0..<steps {
    let a = fromInputs.slice(axis: 1, at: t)
    let s = matmul(states[t], whh, transposingRight: true) + bhh
    let gates = sigmoid((a + s).slice(axis: 1, from: 0, to: 2 * size))
    let n = tanh(third(a, 2) + third(gates, 0) * third(s, 2))
    states.append(n + third(gates, 1) * (states[t] - n))
}
return stack(Array(states.dropFirst()), axis: 1)
