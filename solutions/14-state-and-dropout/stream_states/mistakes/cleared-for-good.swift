/// Behind a mark every step of the row is made from zeros, and nothing is remembered any more. For how long does a mark hold?
///
/// For its one step. The step after it has a state before it again, that of the new document.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var seen = Tensor(zeros: [batch, 1])
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        seen += starts.slice(axis: 1, at: t).reshaped([batch, 1])
        h = h * seen.mapped { $0 > 0 ? 0 : 1 }
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
