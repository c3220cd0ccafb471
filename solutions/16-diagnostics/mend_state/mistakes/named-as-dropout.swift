/// The repair is right, and you say that dropout was left on. Scored twice after the same batch, would it have given the same loss?
///
/// No, dropout draws anew each time. These losses came out the same to the last digit, as long as the same batch went before.
let batches = [first, second].map { x in
    var h = Tensor(zeros: [x.shape[0], wh.shape[0]])
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return stack(states, axis: 1)
}
return (8, concatenate(batches, axis: 0))
