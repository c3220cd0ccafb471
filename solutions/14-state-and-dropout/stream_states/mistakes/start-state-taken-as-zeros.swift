/// The first states are wrong, as if nothing had come before the first step, and with time the differences fade. From what does
/// the stream start?
///
/// From `h0`. It is what this row remembers of chunks that were read earlier, in another call.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = Tensor(zeros: h0.shape)
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = h * goesOn
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
