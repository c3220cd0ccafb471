/// Padding has 0, as it should; where there is padding, the weights of a row sum to less than 1. Who got the rest?
///
/// The softmax ran over all places and padding was set to 0 afterwards. Its share is lost that way: give the softmax
/// only what is real.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = tanh(matmul(y, wx.transposed()) + matmul(s, wh.transposed()) + b)
let scores = matmul(memory, state.reshaped([batch, size, 1])).reshaped([batch, source])
var weights = softmax(scores, axis: 1)
for (row, length) in lengths.enumerated() {
    for place in length..<source { weights[row, place] = 0 }
}
let context = matmul(weights.reshaped([batch, 1, source]), memory).reshaped([batch, size])
let attentional = tanh(matmul(concatenate([context, state], axis: 1), wc.transposed()))
return (state, weights, attentional)
