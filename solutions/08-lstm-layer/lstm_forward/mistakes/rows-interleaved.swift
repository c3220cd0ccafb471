/// With one unit all is right, with two nearly nothing. Where do the sums of unit 0's four gates stand: side by side,
/// or H apart?
///
/// The 4H sums were cut into groups of four, one for each unit. They are four blocks of H: unit u has its sums at u, H
/// + u, 2H + u and 3H + u. Slice blocks, or reshape to [B, 4, H].
let size = h0.shape[1]
var (h, c) = (h0, c0)
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let sums = matmul(xt, wih.transposed()) + matmul(h, whh.transposed()) + b
    let four = sums.reshaped([x.shape[0], size, 4])
    let i = sigmoid(four.slice(axis: 2, at: 0))
    let f = sigmoid(four.slice(axis: 2, at: 1))
    let g = tanh(four.slice(axis: 2, at: 2))
    let o = sigmoid(four.slice(axis: 2, at: 3))
    c = f * c + i * g
    h = o * tanh(c)
    states.append(h)
}
return (stack(states, axis: 1), h, c)
