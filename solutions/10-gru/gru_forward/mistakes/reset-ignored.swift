/// Shut the reset gate, and your candidate still depends on the whole of the old state. Where does r enter your lines?
///
/// Nowhere: you have a gated cell with one gate. Multiply h by r before its product with U_n.
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
    let n = tanh(matmul(xt, wx[2]) + matmul(h, wh[2]) + bias[2])
    h = (1 - z) * h + z * n
    states.append(h)
}
return stack(states, axis: 1)
