import NumericCore

/// states is right, and last equals the state before the final one. When is the variable saved that you return as
/// last?
///
/// It is saved before the loop's last update. Return the state the loop ends with.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var last = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        last = h
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), last)
}
