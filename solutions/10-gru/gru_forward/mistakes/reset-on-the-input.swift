/// With r shut, your states still depend on h0, and the input no longer reaches the candidate. Of which part of the
/// candidate's sum is r the gate?
///
/// r multiplies W_n x, so it resets the input. It belongs to the past: multiply h by r before the product with U_n, and
/// leave W_n x as it is.
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
    let n = tanh(r * matmul(xt, wx[2]) + matmul(h, wh[2]) + bias[2])
    h = (1 - z) * h + z * n
    states.append(h)
}
return stack(states, axis: 1)
