/// A document that starts with a chunk's first step is seen. One that starts in the middle of a chunk is not, and goes on from
/// the old one's state. Where may a document start?
///
/// Anywhere. Chunks are cut by length and know nothing of documents. Look into `starts` at every step, inside the inner loop.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        if t == begin { h = h * goesOn }
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
