/// The states are right. Of the last ones only those of full rows are; the others are 0. Where does a row of length 2
/// keep its last state?
///
/// At step 1 of `states`, and not at the end of the row, where padding shows 0. Carry the state through the padding
/// unchanged, or take it out at length − 1.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = m * candidate
    states.append(m * h)
}
return (stack(states, axis: 1), h)
