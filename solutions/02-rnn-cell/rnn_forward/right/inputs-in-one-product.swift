import NumericCore

/// The inputs of all steps are known at once, so W_x meets them in one large product before the loop; only the
/// state has to wait its turn. It holds [B, T, H] numbers more in memory.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    let fromInputs = matmul(x, wx.transposed()) + b
    let recurrent = wh.transposed()
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        states.append(tanh(fromInputs.slice(axis: 1, at: t) + matmul(states.last ?? h0, recurrent)))
    }
    return (states: stack(states, axis: 1), last: states[states.count - 1])
}
