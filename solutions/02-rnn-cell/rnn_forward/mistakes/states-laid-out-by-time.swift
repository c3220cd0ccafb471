import NumericCore

/// last is right, and the numbers of states are the right ones in the order of time: first all rows of step 0, then
/// all of step 1. What does reshaped change, and what does it leave?
///
/// It changes the shape and leaves the order. T tensors of [B, H] put end to end are [T, B, H] in memory, and read
/// as [B, T, H] they mix the rows. Use stack(states, axis: 1).
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let xt = x.slice(axis: 1, at: t)
        h = tanh(matmul(xt, wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    let all = concatenate(states, axis: 0)
    return (all.reshaped([x.shape[0], x.shape[1], h.shape[1]]), h)
}
