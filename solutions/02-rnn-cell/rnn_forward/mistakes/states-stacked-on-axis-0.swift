import NumericCore

/// Your states are all there, as [T, B, H]. Which axis does stack make?
///
/// It makes the axis in front, as some libraries have it. Batch comes first in this course: stack along axis 1 to
/// get [B, T, H].
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 0), h)
}
