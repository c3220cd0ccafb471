/// The first chunk is right. In each later one the states begin as if nothing had been read before it. What does a chunk start
/// from?
///
/// From the state with which the chunk before it ended. A chunk is only what is read at a time; where it ends, the text goes on.
/// Set `h` once, before both loops, and to zeros only where `starts` says so.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    if begin > 0 { h = Tensor(zeros: h0.shape) }
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = h * goesOn
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
