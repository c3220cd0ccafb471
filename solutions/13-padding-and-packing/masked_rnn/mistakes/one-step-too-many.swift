/// Rows that are not full have taken one step of padding: one state too many is shown, and that is their last. What index
/// does the last step of a row of length 3 have?
///
/// 2, since steps are counted from 0. Ask t < length; at t = length the sequence is over.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t <= $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = m * candidate + (1 - m) * h
    states.append(m * h)
}
return (stack(states, axis: 1), h)
