import NumericCore

/// This runs because your context is as wide as the state. Which of the two changes from step to step, and which
/// matrix meets it?
///
/// The state was joined to the token and met `wx`, while the context met `wh`. The state has `wh`, and the context
/// the last C columns of `wx`.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), s], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(c, wh.transposed()) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
