/// One loop over time, in which the bottom layer takes its step and the top layer after it. It need not keep the bottom
/// layer's states, and can read a stream that has no end.
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
var (h0, c0, h1, c1) = (zeros, zeros, zeros, zeros)
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    (h0, c0) = step(x.slice(axis: 1, at: t), h0, c0, wih0, whh0, b0)
    (h1, c1) = step(h0, h1, c1, wih1, whh1, b1)
    states.append(h1)
}
return (stack(states, axis: 1), stack([h0, h1], axis: 0))
