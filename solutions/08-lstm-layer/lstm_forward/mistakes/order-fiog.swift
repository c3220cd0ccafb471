/// Nothing is wrong with the step itself: it is that of another layer, whose blocks stand in another order. In which
/// order do the lists of lesson 07 name the gates, and in which does this task?
///
/// The blocks were read as f, i, o, g, the order of the eight weights. Packed, they are i, f, g, o.
let size = h0.shape[1]
var (h, c) = (h0, c0)
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let sums = matmul(xt, wih.transposed()) + matmul(h, whh.transposed()) + b
    let f = sigmoid(sums.slice(axis: 1, from: 0, to: size))
    let i = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
    let o = sigmoid(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
    let g = tanh(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
    c = f * c + i * g
    h = o * tanh(c)
    states.append(h)
}
return (stack(states, axis: 1), h, c)
