/// The states are right, and rows that are not full have another last state: theirs went on through the padding. Which
/// rows should a step change?
///
/// Those whose step counts. You set the states to 0 at padding, and let the carried state step on. Keep it where m is 0.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = candidate
    states.append(m * h)
}
return (stack(states, axis: 1), h)
