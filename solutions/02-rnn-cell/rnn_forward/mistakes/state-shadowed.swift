import NumericCore

/// Every step is what it would be if it came first, and last equals h0. How many variables in your code are called
/// h?
///
/// Two: a `let` inside the loop makes a new one at each turn, which is gone at its end, and the one outside never
/// changes. Write to the outer one, without let or var.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    let h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let xt = x.slice(axis: 1, at: t)
        let next = tanh(matmul(xt, wx.transposed()) + matmul(h, wh.transposed()) + b)
        let h = next
        states.append(h)
    }
    return (stack(states, axis: 1), h)
}
