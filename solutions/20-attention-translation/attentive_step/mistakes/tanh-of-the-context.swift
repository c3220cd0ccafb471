/// State and weights are right. h̃ is off, and least where the context is small. How often does a tanh stand in the
/// last equation?
///
/// The context went through a tanh of its own. It is a mean of states and joined as it is; one tanh stands around the
/// product.
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
let attentional = tanh(matmul(concatenate([tanh(context), state], axis: 1), wc.transposed()))
return (state, weights, attentional)
