import NumericCore

/// Your states do not change when the context does. Where does it come in?
///
/// Zeros stand where the context should. The decoder then writes without having read anything: join `c` to the
/// input of every step.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), c * 0], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh.transposed()) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
