/// State and weights are right, and h̃ is not, though all its numbers are of a likely size. What do the first H
/// columns of W_c expect?
///
/// State and context were joined as [s; c]. W_c has the context's columns first, as in Luong's paper; lesson 17's
/// output layer had them the other way round.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = tanh(matmul(y, wx.transposed()) + matmul(s, wh.transposed()) + b)
let scores = matmul(memory, state.reshaped([batch, size, 1])).reshaped([batch, source])
var weights = Tensor(zeros: [batch, source])
for (row, length) in lengths.enumerated() {
    let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
    let shares = softmax(real, axis: 0)
    for place in 0..<length { weights[row, place] = shares[place] }
}
let context = matmul(weights.reshaped([batch, 1, source]), memory).reshaped([batch, size])
let attentional = tanh(matmul(concatenate([state, context], axis: 1), wc.transposed()))
return (state, weights, attentional)
