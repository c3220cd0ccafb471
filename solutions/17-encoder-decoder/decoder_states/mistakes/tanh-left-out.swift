import NumericCore

/// Some of your states lie beyond 1. What bends the sum?
///
/// tanh is missing: a sum of products is taken for the state. Take tanh of the whole sum.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), c], axis: 1)
        s = matmul(joined, wx.transposed()) + matmul(s, wh.transposed()) + b
        states.append(s)
    }
    return stack(states, axis: 1)
}
