/// One sentence at a time, with vectors and the short memory that it really has. Slow, and no padding is ever touched.
let (batch, source) = (memory.shape[0], memory.shape[1])
var (states, attentionals): ([Tensor], [Tensor]) = ([], [])
var weights = Tensor(zeros: [batch, source])
for row in 0..<batch {
    let state = tanh(matmul(wx, y.slice(axis: 0, at: row)) + matmul(wh, s.slice(axis: 0, at: row)) + b)
    let words = memory.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: lengths[row])
    let shares = softmax(matmul(words, state), axis: 0)
    for place in 0..<lengths[row] { weights[row, place] = shares[place] }
    let context = matmul(shares, words)
    states.append(state)
    attentionals.append(tanh(matmul(wc, concatenate([context, state], axis: 0))))
}
return (stack(states, axis: 0), weights, stack(attentionals, axis: 0))
