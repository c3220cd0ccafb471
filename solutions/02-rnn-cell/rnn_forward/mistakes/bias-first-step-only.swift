import NumericCore

/// The first step is right, and every later one is what it would be without b. Where in your code is b added?
///
/// It is added once, as if it were a start value. It belongs to the cell, and the cell is the same each time: add
/// it at every step.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        var sum = matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed())
        if t == 0 { sum = sum + b }
        h = tanh(sum)
        states.append(h)
    }
    return (stack(states, axis: 1), h)
}
