/// The state at each marked step is 0. What should the first step of a new document leave behind?
///
/// What it makes of its input, with zeros as the state before. So clear first, then step; here the step is made and its result
/// cleared.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = h * goesOn
        states.append(h)
    }
}
return stack(states, axis: 1)
