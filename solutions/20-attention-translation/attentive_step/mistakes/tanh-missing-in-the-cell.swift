/// Everything is off, and the state has numbers outside −1…1. What does a tanh cell do last?
///
/// The state was taken before its tanh. The cell is that of lesson 02, and the source is asked with what comes out of
/// it.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = matmul(y, wx.transposed()) + matmul(s, wh.transposed()) + b
let scores = matmul(memory, state.reshaped([batch, size, 1])).reshaped([batch, source])
var weights = Tensor(zeros: [batch, source])
for (row, length) in lengths.enumerated() {
    let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
    let shares = softmax(real, axis: 0)
    for place in 0..<length { weights[row, place] = shares[place] }
}
let context = matmul(weights.reshaped([batch, 1, source]), memory).reshaped([batch, size])
let attentional = tanh(matmul(concatenate([context, state], axis: 1), wc.transposed()))
return (state, weights, attentional)
