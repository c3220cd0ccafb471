/// W_c is cut between its halves, and two products are added; nothing is joined. Padding gets −∞, so that one softmax serves
/// the whole batch.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = tanh(b + matmul(s, wh, transposingRight: true) + matmul(y, wx, transposingRight: true))
var scores = (memory * state.reshaped([batch, 1, size])).sum(axis: 2)
for row in 0..<batch {
    for place in lengths[row]..<source { scores[row, place] = -.infinity }
}
let weights = softmax(scores, axis: 1)
let context = (memory * weights.reshaped([batch, source, 1])).sum(axis: 1)
let fromContext = matmul(context, wc.slice(axis: 1, from: 0, to: size), transposingRight: true)
let fromState = matmul(state, wc.slice(axis: 1, from: size, to: 2 * size), transposingRight: true)
return (state, weights, tanh(fromContext + fromState))
