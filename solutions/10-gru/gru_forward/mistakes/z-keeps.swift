/// Where a gate should write you keep, and where it should keep you write: with sums of -100 for z the old state is gone
/// after one step. Which side of z have you given to the old state?
///
/// The one that is written. h = z ⊙ h + (1 - z) ⊙ n is the GRU of Cho and others (2014) and of PyTorch, and right with
/// weights trained for them. Here z writes: (1 - z) goes to the old state and z to the candidate.
let size = h0.shape[1]
let wx = (0..<3).map { wih.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size).transposed() }
let wh = (0..<3).map { whh.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size).transposed() }
let bias = (0..<3).map { b.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size) }
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let r = sigmoid(matmul(xt, wx[0]) + matmul(h, wh[0]) + bias[0])
    let z = sigmoid(matmul(xt, wx[1]) + matmul(h, wh[1]) + bias[1])
    let n = tanh(matmul(xt, wx[2]) + matmul(r * h, wh[2]) + bias[2])
    h = z * h + (1 - z) * n
    states.append(h)
}
return stack(states, axis: 1)
