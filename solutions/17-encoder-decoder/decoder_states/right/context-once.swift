import NumericCore

/// W_x [y; c] is a sum of two products, and the context's is the same at every step. It is taken once, before the
/// loop: less work, another order of summation.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    let size = y.shape[2]
    let wy = wx.slice(axis: 1, from: 0, to: size)
    let wc = wx.slice(axis: 1, from: size, to: wx.shape[1])
    let always = matmul(c, wc.transposed()) + b
    var states = [s0]
    for t in 0..<y.shape[1] {
        let sum =
            matmul(y.slice(axis: 1, at: t), wy.transposed()) + always + matmul(states[t], wh.transposed())
        states.append(tanh(sum))
    }
    return stack(Array(states.dropFirst()), axis: 1)
}
