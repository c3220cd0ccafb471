/// The first state of the top layer is wrong, and in the bottom layer everything after step 0. How many cell states
/// does a stack of two layers carry?
///
/// Both layers write to one and the same c. Each has its own, beside its own h.
let size = whh0.shape[1]
func step(
    _ x: Tensor, _ h: Tensor, _ c: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor
) -> (Tensor, Tensor) {
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
    let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
    let g = tanh(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
    let o = sigmoid(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
    let new = f * c + i * g
    return (o * tanh(new), new)
}
let zeros = Tensor(zeros: [x.shape[0], size])
var (h0, h1, c) = (zeros, zeros, zeros)
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    (h0, c) = step(x.slice(axis: 1, at: t), h0, c, wih0, whh0, b0)
    (h1, c) = step(h0, h1, c, wih1, whh1, b1)
    states.append(h1)
}
return (stack(states, axis: 1), stack([h0, h1], axis: 0))
