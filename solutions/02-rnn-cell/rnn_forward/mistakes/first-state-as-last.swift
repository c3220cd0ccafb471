import NumericCore

/// states is right, and last equals states at index 0. What does the variable hold that you return as last?
///
/// It is the first state, after one step only. Return the one after the final step, which equals states at index T
/// - 1.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), states[0])
}
