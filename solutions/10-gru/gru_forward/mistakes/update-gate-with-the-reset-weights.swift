/// From a state of zeros your first step is right, and from any other it is not. Which block of `whh` does the update
/// gate's sum read, and which the reset gate's?
///
/// Both read U_r. The line for z was copied from the one for r, and its part of `whh` with it. Take the second block,
/// from H to 2H.
let size = h0.shape[1]
let wx = (0..<3).map { wih.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size).transposed() }
let wh = (0..<3).map { whh.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size).transposed() }
let bias = (0..<3).map { b.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size) }
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let r = sigmoid(matmul(xt, wx[0]) + matmul(h, wh[0]) + bias[0])
    let z = sigmoid(matmul(xt, wx[1]) + matmul(h, wh[0]) + bias[1])
    let n = tanh(matmul(xt, wx[2]) + matmul(r * h, wh[2]) + bias[2])
    h = (1 - z) * h + z * n
    states.append(h)
}
return stack(states, axis: 1)
