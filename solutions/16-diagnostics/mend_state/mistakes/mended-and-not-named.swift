/// The states are right, and `fault` is still 0. Under which number has the lesson's list what you took out?
///
/// The number belongs to the answer. Look for the line that speaks of a batch that scores otherwise after another one.
let batches = [first, second].map { x in
    var h = Tensor(zeros: [x.shape[0], wh.shape[0]])
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return stack(states, axis: 1)
}
return (0, concatenate(batches, axis: 0))
