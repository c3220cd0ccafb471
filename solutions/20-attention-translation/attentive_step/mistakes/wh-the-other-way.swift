/// The state is off, and everything after it; only H = 1 comes out right. Which index of W_h belongs to the new
/// state?
///
/// W_h was used without its transpose. Its rows belong to the units of the new state, so a row of states is
/// multiplied by the transpose.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = tanh(matmul(y, wx.transposed()) + matmul(s, wh) + b)
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
