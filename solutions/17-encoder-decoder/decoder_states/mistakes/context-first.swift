import NumericCore

/// Every state differs, the first one too. Which columns of `wx` belong to the token, and which to the context?
///
/// The context stands in front of the token's vector. The columns of `wx` belong to y first and then to c; join
/// them in that order.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([c, y.slice(axis: 1, at: t)], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh.transposed()) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
