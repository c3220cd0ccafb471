/// Two of the four blocks have changed places, in all three weights alike: the numbers are those of a layer whose third
/// block is the output gate. Which activation do the rows 2H to 3H get in your code?
///
/// The blocks were read as i, f, o, g. That order is in use elsewhere; here and in PyTorch the candidate comes third
/// and the output gate last.
let size = h0.shape[1]
var (h, c) = (h0, c0)
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let sums = matmul(xt, wih.transposed()) + matmul(h, whh.transposed()) + b
    let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
    let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
    let o = sigmoid(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
    let g = tanh(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
    c = f * c + i * g
    h = o * tanh(c)
    states.append(h)
}
return (stack(states, axis: 1), h, c)
