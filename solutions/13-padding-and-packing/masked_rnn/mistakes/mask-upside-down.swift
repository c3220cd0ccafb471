/// Every step that counts shows the start state again, and the last states were made by padding alone. What does the mask
/// choose where it is 1?
///
/// The candidate. Yours chooses the old state there, and the candidate where it is 0.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = (1 - m) * candidate + m * h
    states.append(m * h)
}
return (stack(states, axis: 1), h)
