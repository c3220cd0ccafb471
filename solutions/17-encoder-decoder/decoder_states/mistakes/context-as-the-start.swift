import NumericCore

/// Change `s0`, and your states stay. Which of the arguments is the state before the first step?
///
/// The decoder starts from the context, which runs where C = H. That is another of the three ways. Here the start
/// is `s0`, and the context is read at each step.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = c
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), c], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh.transposed()) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
