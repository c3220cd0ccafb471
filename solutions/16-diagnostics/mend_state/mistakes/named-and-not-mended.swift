/// The name is right, the repair is missing: the states of the second batch still change with the first. With which state does a
/// sequence begin that follows on nothing?
///
/// With zeros, in the second batch as in the first. Make them where a batch begins, inside the closure.
var h = Tensor(zeros: [first.shape[0], wh.shape[0]])
let batches = [first, second].map { x in
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return stack(states, axis: 1)
}
return (2, concatenate(batches, axis: 0))
