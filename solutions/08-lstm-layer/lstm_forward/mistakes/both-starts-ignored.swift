/// Two calls that differ in h0 and c0 alone get the same answer. Which of the arguments does your first step read?
///
/// Both states start at zero, and h0 and c0 are never used. Without them no one can read on from where an earlier part
/// stopped.
let size = h0.shape[1]
var (h, c) = (Tensor(zeros: h0.shape), Tensor(zeros: h0.shape))
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let sums = matmul(xt, wih.transposed()) + matmul(h, whh.transposed()) + b
    let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
    let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
    let g = tanh(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
    let o = sigmoid(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
    c = f * c + i * g
    h = o * tanh(c)
    states.append(h)
}
return (stack(states, axis: 1), h, c)
