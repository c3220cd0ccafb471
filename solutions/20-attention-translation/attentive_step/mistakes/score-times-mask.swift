/// In rows with padding all weights are too small, and padding has weight: the more of it, the more. What is e to the
/// power of 0?
///
/// Scores at padding were set to 0, and a score of 0 takes part like any other. Padding has to be left out of the
/// softmax, or get −∞.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = tanh(matmul(y, wx.transposed()) + matmul(s, wh.transposed()) + b)
let scores = matmul(memory, state.reshaped([batch, size, 1])).reshaped([batch, source])
var masked = scores
for (row, length) in lengths.enumerated() {
    for place in length..<source { masked[row, place] = 0 }
}
let weights = softmax(masked, axis: 1)
let context = matmul(weights.reshaped([batch, 1, source]), memory).reshaped([batch, size])
let attentional = tanh(matmul(concatenate([context, state], axis: 1), wc.transposed()))
return (state, weights, attentional)
