/// In each marked row the new document begins with `h0` as the state before it. What is a new document to begin with?
///
/// With zeros. `h0` is what this stream brought along when it began, perhaps from chunks read earlier: it belongs to an old
/// document, and a new one must not see it.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = h * goesOn + h0 * (1 - goesOn)
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
