import NumericCore

/// The states are the right ones, the last step first. On which side of the list does a new one go?
///
/// Each new state is put before the others. Append it at the end of the list.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.insert(h, at: 0)
    }
    return (stack(states, axis: 1), h)
}
