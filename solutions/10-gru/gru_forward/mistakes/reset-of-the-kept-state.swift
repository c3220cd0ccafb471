/// A unit whose update gate is shut should keep its number, and in your answer it shrinks at every step. Which of the two
/// old states goes into the last line?
///
/// The reset one. r decides what the candidate may see of the past and nothing else; what is kept is (1 - z) times the
/// whole old state.
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
    let past = r * h
    let n = tanh(matmul(xt, wx[2]) + matmul(past, wh[2]) + bias[2])
    h = (1 - z) * past + z * n
    states.append(h)
}
return stack(states, axis: 1)
