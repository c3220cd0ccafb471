/// The top layer is wrong from its first step. What would it have to know there that no one can know yet?
///
/// It starts from the states with which the bottom layer has ended, which the bottom layer has only after the last
/// input. Each layer begins at zero.
func layer(
    _ x: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor, from start: (Tensor, Tensor)? = nil
) -> (states: Tensor, h: Tensor, c: Tensor) {
    let size = whh.shape[1]
    let zeros = Tensor(zeros: [x.shape[0], size])
    var (h, c) = start ?? (zeros, zeros)
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
}
let bottom = layer(x, wih0, whh0, b0)
let top = layer(bottom.states, wih1, whh1, b1, from: (bottom.h, bottom.c))
return (top.states, stack([bottom.h, top.h], axis: 0))
