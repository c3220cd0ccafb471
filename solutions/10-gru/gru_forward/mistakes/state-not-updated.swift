/// Your first step is right, and every later one looks as if it were the first. From which state does step 2 start?
///
/// From h0 again: the variable that holds the state is never given the new one. Assign it at the end of each turn.
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
    let new = (1 - z) * h + z * n
    states.append(new)
}
return stack(states, axis: 1)
