import NumericCore

/// states begins with h0 and ends with the state before the final one. Does your loop keep a state before the step,
/// or after it?
///
/// They are kept before the step, when the variable still holds the old one. Append after it.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        states.append(h)
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    }
    return (stack(states, axis: 1), h)
}
