/// Only the first states of new documents are wrong, as if the bias were missing there. What is set to zeros at a start?
///
/// The old state, and nothing else. The weights and the bias belong to the network, which is the same for every document.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + (matmul(h, wh.transposed()) + b) * goesOn)
        states.append(h)
    }
}
return stack(states, axis: 1)
