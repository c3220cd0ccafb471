import NumericCore

/// Your states may leave the span from −1 to 1 by as much as the bias. What does tanh see of it?
///
/// The bias is added behind tanh. It belongs into the sum.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), c], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh.transposed())) + b
        states.append(s)
    }
    return stack(states, axis: 1)
}
