/// Every state is right and stands in the wrong half. Which batch's states come first?
///
/// Those of `first`. Run the batches, or join their states, in the order in which they were given.
let batches = [second, first].map { x in
    var h = Tensor(zeros: [x.shape[0], wh.shape[0]])
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return stack(states, axis: 1)
}
return (2, concatenate(batches, axis: 0))
