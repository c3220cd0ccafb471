import NumericCore

/// Change the context of one row, and the states of the next row move. Whose context does a row get?
///
/// Each row reads the context of the row before it. Row b of `c` belongs to row b of `y`: join them without
/// changing the order.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    let rows = c.shape[0]
    let shifted = stack((0..<rows).map { c.slice(axis: 0, at: ($0 + rows - 1) % rows) }, axis: 0)
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), shifted], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh.transposed()) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
