import NumericCore

/// Your first state is the start itself, and the rest stand one step too late. When is a state saved?
///
/// The state is saved before the step and the last one is lost. Save what the step has made.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        states.append(s)
        let joined = concatenate([y.slice(axis: 1, at: t), c], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh.transposed()) + b)
    }
    return stack(states, axis: 1)
}
