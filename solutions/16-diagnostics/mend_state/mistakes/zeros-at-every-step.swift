/// The first step of every sequence is right, and no later one. What does a sequence still know of its own first step?
///
/// Nothing: the state is set to zeros at every step, and what is left has no memory. Set it once, where a batch begins.
let batches = [first, second].map { x in
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let h = Tensor(zeros: [x.shape[0], wh.shape[0]])
        states.append(tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b))
    }
    return stack(states, axis: 1)
}
return (2, concatenate(batches, axis: 0))
