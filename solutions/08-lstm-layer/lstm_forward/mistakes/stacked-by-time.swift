/// The numbers of states are all there, as [T, B, H]. Which axis does stack make?
///
/// It makes the axis in front, which is PyTorch's layout without batch_first. In this course the batch comes first:
/// stack along axis 1.
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
    h = o * tanh(c)
    states.append(h)
}
return (stack(states, axis: 0), h, c)
