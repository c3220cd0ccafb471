/// At each marked step the input has no effect, and the old document's state goes on. Which of the two must the new document not
/// see?
///
/// The state. The input at the marked step is the new document's own first word. Multiply `h` by 1 minus the mark, and leave `x`.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        let input = x.slice(axis: 1, at: t) * goesOn
        h = tanh(matmul(input, wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
