/// The state is right; weights and h̃ are not, and with W_h = 0 the old state still acts on them. Which state asks
/// the source?
///
/// The query was s, the state before the step. That is how Bahdanau's decoder asks; this one steps first and asks
/// with the state that it has then.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = tanh(matmul(y, wx.transposed()) + matmul(s, wh.transposed()) + b)
let scores = matmul(memory, s.reshaped([batch, size, 1])).reshaped([batch, source])
var weights = Tensor(zeros: [batch, source])
for (row, length) in lengths.enumerated() {
    let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
    let shares = softmax(real, axis: 0)
    for place in 0..<length { weights[row, place] = shares[place] }
}
let context = matmul(weights.reshaped([batch, 1, source]), memory).reshaped([batch, size])
let attentional = tanh(matmul(concatenate([context, state], axis: 1), wc.transposed()))
return (state, weights, attentional)
