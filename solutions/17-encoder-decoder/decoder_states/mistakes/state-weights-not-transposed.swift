import NumericCore

/// A step from a start of zero would be right, all others are not. In which order does `wh` keep its rows and
/// columns?
///
/// `wh` holds a row for each new unit, [out, in]. A batch of rows is multiplied by its transpose, as with `wx`.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), c], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
