/// At and behind each marked step the states are wrong: the new document begins with what the old one left. What is done at a
/// step at which `starts` is 1?
///
/// Nothing here. Before such a step the row's state has to become zeros.
let steps = x.shape[1]
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
