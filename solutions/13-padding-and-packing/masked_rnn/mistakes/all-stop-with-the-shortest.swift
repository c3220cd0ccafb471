/// All rows stop where the shortest one ends. What should a longer row do when another is over?
///
/// Go on by itself. Rows of a batch do not look at one another; give each its own mask.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < min($0, lengths.min()!) ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = m * candidate + (1 - m) * h
    states.append(m * h)
}
return (stack(states, axis: 1), h)
