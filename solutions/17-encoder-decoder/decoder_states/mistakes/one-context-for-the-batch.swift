import NumericCore

/// Your first row is right, and no other. How many contexts are there?
///
/// Every row reads the first row's context. Each row has a source of its own, and so a row of its own in `c`.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    let shared = stack([Tensor](repeating: c.slice(axis: 0, at: 0), count: c.shape[0]), axis: 0)
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), shared], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh.transposed()) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
