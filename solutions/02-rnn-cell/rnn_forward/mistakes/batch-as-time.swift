import NumericCore

/// Where B and T are equal, step t of your states is what the sequences of row t give; where they differ, it stops
/// or has the wrong shape. Over which axis of x does your loop run?
///
/// It walks over the batch. x is [B, T, D]: time is axis 1, so take the size and the slices of that one.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[0] {
        h = tanh(matmul(x.slice(axis: 0, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), h)
}
