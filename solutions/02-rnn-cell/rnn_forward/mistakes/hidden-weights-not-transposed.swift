import NumericCore

/// The first step is right where h0 is zeros, and from then on each unit has weighed the state with a column of
/// W_h. Which way round do the rows of the state meet it?
///
/// W_h is not transposed. It is square, so the shapes fit either way and nothing complains. Multiply the state by
/// wh.transposed(), as in rnnStep.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), h)
}
