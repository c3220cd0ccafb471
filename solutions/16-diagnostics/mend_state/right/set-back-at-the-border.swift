/// Keeps the one variable and sets it back when a batch begins; the inputs' part of the sum is made for all steps at once.
let (batch, steps) = (first.shape[0], first.shape[1])
var h = Tensor(zeros: [batch, wh.shape[0]])
var rows: [Tensor] = []
for x in [first, second] {
    h = h * 0
    let part = matmul(x.reshaped([batch * steps, x.shape[2]]), wx.transposed()) + b
    let inputs = part.reshaped([batch, steps, wh.shape[0]])
    var states: [Tensor] = []
    for t in 0..<steps {
        h = tanh(inputs.slice(axis: 1, at: t) + matmul(h, wh.transposed()))
        states.append(h)
    }
    rows.append(stack(states, axis: 1))
}
return (2, concatenate(rows, axis: 0))
