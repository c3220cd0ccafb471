import NumericCore

func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h0, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), states[states.count - 1])
}
