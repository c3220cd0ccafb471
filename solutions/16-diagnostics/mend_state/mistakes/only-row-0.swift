/// With one row in a batch all is right. With several, which rows of the second batch begin at zeros?
///
/// Row 0 alone: only one row of the state has been set back. Every sequence of the batch begins anew.
var h = Tensor(zeros: [first.shape[0], wh.shape[0]])
let batches = [first, second].map { x in
    for unit in 0..<wh.shape[0] { h[0, unit] = 0 }
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return stack(states, axis: 1)
}
return (2, concatenate(batches, axis: 0))
