import NumericCore

/// The first state already depends on the last input, which has not come yet. In which order does your loop run?
///
/// The sequence is read from its end. Let the loop run from index 0 up.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in (0..<x.shape[1]).reversed() {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), h)
}
