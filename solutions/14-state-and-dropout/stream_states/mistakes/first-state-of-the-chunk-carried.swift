/// Within the first chunk all is right. The second begins from the state after the *first* step of the chunk before it. Which
/// state had seen most of the text?
///
/// The one after the chunk's last step. Of a chunk's states, in the order of time, the last is carried on.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    var first = h
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = h * goesOn
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
        if t == begin { first = h }
    }
    h = first
}
return stack(states, axis: 1)
