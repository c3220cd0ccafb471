import NumericCore

/// Another h0 gives the same states. What does your loop begin with?
///
/// It begins with zeros and never looks at h0. Zeros are the usual start, but the caller may give another: let the
/// state begin as h0.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = Tensor(zeros: h0.shape)
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), h)
}
