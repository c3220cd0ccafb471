/// The gates are right, and the candidate is never negative and never beyond tanh(1) = 0.76. How many squashings does
/// its sum go through?
///
/// The sigmoid was put on all 4H sums at once, and the candidate got its tanh on top. Its sum goes through tanh alone:
/// cut first, then squash.
let size = h0.shape[1]
var (h, c) = (h0, c0)
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let sums = matmul(xt, wih.transposed()) + matmul(h, whh.transposed()) + b
    let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
    let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
    let g = tanh(sigmoid(sums.slice(axis: 1, from: 2 * size, to: 3 * size)))
    let o = sigmoid(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
    c = f * c + i * g
    h = o * tanh(c)
    states.append(h)
}
return (stack(states, axis: 1), h, c)
