/// The first chunk is right, and each later one begins as if `h0` stood before it. How many steps have `h0` before them?
///
/// One, the very first. `var h = h0` stands inside the loop over chunks and has to stand in front of it, so that a chunk finds
/// what the one before it left.
let (batch, steps) = (x.shape[0], x.shape[1])
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    var h = h0
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = h * goesOn
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
