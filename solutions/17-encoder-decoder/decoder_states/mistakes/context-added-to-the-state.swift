import NumericCore

/// This runs because your context is as wide as the state. Which matrix should the context meet?
///
/// c was added to the state and went through `wh` with it. The context has weights of its own, the last C columns
/// of `wx`: join it to the input.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    let wy = wx.slice(axis: 1, from: 0, to: y.shape[2])
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = y.slice(axis: 1, at: t)
        s = tanh(matmul(joined, wy.transposed()) + matmul(s + c, wh.transposed()) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
