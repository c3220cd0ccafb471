/// It goes wrong from the first step on, as if every row had begun at 0. With which state does it begin?
///
/// With h0, which is an argument.
var h = Tensor(zeros: h0.shape)
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = m * candidate + (1 - m) * h
    states.append(m * h)
}
return (stack(states, axis: 1), h)
