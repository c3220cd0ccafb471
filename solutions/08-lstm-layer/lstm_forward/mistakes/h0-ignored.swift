/// The first step is wrong, and with h0 = 0 all is right. Where does your h start?
///
/// It starts at zero. All four sums of the first step read h0, so each gate and the candidate lack their share of it.
/// Start h with h0.
let size = h0.shape[1]
var (h, c) = (Tensor(zeros: h0.shape), c0)
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
