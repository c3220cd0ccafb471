import NumericCore

/// Your first state is right. The later ones do not change when an earlier token is changed: which state does the
/// cell take in at step 1?
///
/// Each step starts from s0 again. The cell takes in the state that the step before has made, so keep it in a
/// variable.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), c], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s0, wh.transposed()) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
