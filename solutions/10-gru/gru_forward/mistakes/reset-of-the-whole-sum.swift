/// With an open reset gate your states are right. With a shut one your candidate is 0, whatever the input says. What is
/// left of W_n x at r = 0?
///
/// Nothing, since your r multiplies the whole sum. It belongs to the old state alone: multiply h by r, then by U_n, and
/// add the input's part and the bias as they are.
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
    let n = tanh(r * (matmul(xt, wx[2]) + matmul(h, wh[2]) + bias[2]))
    h = (1 - z) * h + z * n
    states.append(h)
}
return stack(states, axis: 1)
