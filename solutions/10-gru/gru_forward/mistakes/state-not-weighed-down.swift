/// Step by step your states grow, beyond 1 in the end, though every candidate lies between -1 and 1. Of the old state,
/// how much is still there after a gate has opened?
///
/// All of it: you add z ⊙ n to a state that is kept whole. What is written must make room for itself, so the old state
/// gets the other share, (1 - z).
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
    h = h + z * n
    states.append(h)
}
return stack(states, axis: 1)
