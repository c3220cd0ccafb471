/// Rows go on where a document starts, and are cleared at every other step. What does a 1 in `starts` say?
///
/// That the old state is not to be used here. Multiply by `1 - starts`: 0 where a document starts, 1 where it goes on.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = starts.slice(axis: 1, at: t).reshaped([batch, 1])
        h = h * goesOn
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
