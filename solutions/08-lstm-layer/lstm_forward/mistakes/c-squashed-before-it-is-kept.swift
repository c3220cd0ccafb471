/// The first hidden state is right, the first c is already wrong, and c never leaves the range from -1 to 1. Which
/// value does the next step multiply by its forget gate?
///
/// tanh(c) was kept in place of c. The memory itself is not squashed: tanh only makes what is shown.
let size = h0.shape[1]
var (h, c) = (h0, c0)
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let sums = matmul(xt, wih.transposed()) + matmul(h, whh.transposed()) + b
    let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
    let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
    let g = tanh(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
    let o = sigmoid(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
    c = tanh(f * c + i * g)
    h = o * c
    states.append(h)
}
return (stack(states, axis: 1), h, c)
