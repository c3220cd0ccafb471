/// With a single unit your states are right, and from two units on they are not. What does r multiply: the numbers of
/// the old state, or sums that have already mixed all of them?
///
/// Your reset gate acts after the product with U_n, as in PyTorch, cuDNN and the first version of Cho and others (2014).
/// In the form asked for it acts before: multiply h by r first, then by U_n.
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
    let n = tanh(matmul(xt, wx[2]) + r * matmul(h, wh[2]) + bias[2])
    h = (1 - z) * h + z * n
    states.append(h)
}
return stack(states, axis: 1)
