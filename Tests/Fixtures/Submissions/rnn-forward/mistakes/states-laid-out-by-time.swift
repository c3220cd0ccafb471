import NumericCore

func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let xt = x.slice(axis: 1, at: t)
        h = tanh(matmul(xt, wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    let all = concatenate(states, axis: 0)
    return (all.reshaped([x.shape[0], x.shape[1], h.shape[1]]), h)
}
