/// states is right, and the top of h is not what states ends with. Which of its two states did you take at the end of
/// each layer?
///
/// The cell states are in h. What is asked for is the hidden state of each layer; the cell states are not shown here.
func layer(_ x: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor) -> (states: Tensor, c: Tensor) {
    let size = whh.shape[1]
    var h = Tensor(zeros: [x.shape[0], size])
    var c = h
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
    return (stack(states, axis: 1), c)
}
let bottom = layer(x, wih0, whh0, b0)
let top = layer(bottom.states, wih1, whh1, b1)
return (top.states, stack([bottom.c, top.c], axis: 0))
