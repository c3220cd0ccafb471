import NumericCore

/// With a bias of zero you would be right. What is missing in the sum?
///
/// `b` is never added. Each unit has one number in it, added to its sum at every step.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), c], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh.transposed()))
        states.append(s)
    }
    return stack(states, axis: 1)
}
