/// From the first step on c lacks a part, and with c0 = 0 all is right. Where does your c start?
///
/// It starts at zero. That is the usual start, but here c0 says where: a sequence that goes on from an earlier part
/// begins with what that part kept.
let size = h0.shape[1]
var (h, c) = (h0, Tensor(zeros: h0.shape))
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
