import NumericCore

/// The context is joined to all steps at once and everything is multiplied in one product. The loop is left with
/// what has to wait: the state.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    let steps = y.shape[1]
    let all = stack([Tensor](repeating: c, count: steps), axis: 1)
    let joined = concatenate([y, all], axis: 2).reshaped([y.shape[0] * steps, wx.shape[1]])
    let sums = matmul(joined, wx.transposed()).reshaped([y.shape[0], steps, b.shape[0]])
    var s = s0
    return stack(
        (0..<steps).map { t in
            s = tanh(sums.slice(axis: 1, at: t) + matmul(s, wh.transposed()) + b)
            return s
        }, axis: 1)
}
