/// Rows without padding are right; in the others padding has weight. To whom does the memory behind a source's end
/// belong?
///
/// The softmax ran over all S places. Only the first `length` places of a row are words; leave the others out before
/// the softmax.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = tanh(matmul(y, wx.transposed()) + matmul(s, wh.transposed()) + b)
let scores = matmul(memory, state.reshaped([batch, size, 1])).reshaped([batch, source])
let weights = softmax(scores, axis: 1)
let context = matmul(weights.reshaped([batch, 1, source]), memory).reshaped([batch, size])
let attentional = tanh(matmul(concatenate([context, state], axis: 1), wc.transposed()))
return (state, weights, attentional)
