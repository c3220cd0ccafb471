import NumericCore

/// The first step is right, and after it nothing that comes later in x changes anything. Which index of x does your
/// loop read?
///
/// Every step reads the first input again, as when the index in the slice stays 0. Take x at the loop's own index.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for _ in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: 0), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), h)
}
