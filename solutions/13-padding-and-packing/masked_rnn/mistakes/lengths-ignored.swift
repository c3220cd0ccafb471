/// Full rows are right. In the others the states go on where the sequence is over, and the last one is that of step T −
/// 1. Where do the lengths come in?
///
/// Nowhere yet: this is the loop of lesson 02. The lengths say for each row and step whether the new state is taken or
/// the old one kept.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {

    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = candidate
    states.append(h)
}
return (stack(states, axis: 1), h)
