import NumericCore

func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    let h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let xt = x.slice(axis: 1, at: t)
        let next = tanh(matmul(xt, wx.transposed()) + matmul(h, wh.transposed()) + b)
        let h = next
        states.append(h)
    }
    return (stack(states, axis: 1), h)
}
