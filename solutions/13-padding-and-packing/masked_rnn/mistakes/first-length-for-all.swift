/// Rows that are as long as row 0 are right. The others stop where row 0 stops. Whose length does your mask ask?
///
/// Row 0's, for every row. m needs one number for each row, made of the row's own length.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { _ in t < lengths[0] ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
    h = m * candidate + (1 - m) * h
    states.append(m * h)
}
return (stack(states, axis: 1), h)
