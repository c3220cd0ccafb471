/// The bottom of h is right. The top layer gets the same input at every step. From which step of the bottom layer is
/// it?
///
/// The bottom layer's last state was repeated T times. The top layer reads, at step t, what the bottom layer shows at
/// step t: pass it the states of all steps.
func layer(_ x: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor) -> (states: Tensor, h: Tensor) {
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
    return (stack(states, axis: 1), h)
}
let bottom = layer(x, wih0, whh0, b0)
let top = layer(stack([Tensor](repeating: bottom.h, count: x.shape[1]), axis: 1), wih1, whh1, b1)
return (top.states, stack([bottom.h, top.h], axis: 0))
