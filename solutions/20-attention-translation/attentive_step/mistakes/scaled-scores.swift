/// The state is right. The weights are in the right order, but too even, except at H = 1. What is done to the scores
/// before the softmax?
///
/// The scores were divided by √H. That is the transformer's habit; here the score is the plain dot product.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = tanh(matmul(y, wx.transposed()) + matmul(s, wh.transposed()) + b)
let scores = matmul(memory, state.reshaped([batch, size, 1])).reshaped([batch, source]) / sqrt(Float(size))
var weights = Tensor(zeros: [batch, source])
for (row, length) in lengths.enumerated() {
    let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
    let shares = softmax(real, axis: 0)
    for place in 0..<length { weights[row, place] = shares[place] }
}
let context = matmul(weights.reshaped([batch, 1, source]), memory).reshaped([batch, size])
let attentional = tanh(matmul(concatenate([context, state], axis: 1), wc.transposed()))
return (state, weights, attentional)
