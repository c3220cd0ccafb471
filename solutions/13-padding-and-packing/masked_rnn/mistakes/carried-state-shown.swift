/// The last states are right. At padding your states show the last one again and again, where the table asks for 0. What
/// is shown at a step that does not count?
///
/// Zeros. The state is carried through the padding and not shown there: what you append has to be multiplied by m.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = m * candidate + (1 - m) * h
    states.append(h)
}
return (stack(states, axis: 1), h)
