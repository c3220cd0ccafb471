/// State and weights are right, and h̃ is not, unless the source has one word. What is a context made of?
///
/// The context was the memory at the place with the largest weight. It is the mean of all places, each counted by its
/// weight.
let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
let state = tanh(matmul(y, wx.transposed()) + matmul(s, wh.transposed()) + b)
let scores = matmul(memory, state.reshaped([batch, size, 1])).reshaped([batch, source])
var weights = Tensor(zeros: [batch, source])
for (row, length) in lengths.enumerated() {
    let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
    let shares = softmax(real, axis: 0)
    for place in 0..<length { weights[row, place] = shares[place] }
}
let context = stack(
    (0..<batch).map { row in
        let best = (0..<source).max { weights[row, $0] < weights[row, $1] }!
        return memory.slice(axis: 0, at: row).slice(axis: 0, at: best)
    }, axis: 0)
let attentional = tanh(matmul(concatenate([context, state], axis: 1), wc.transposed()))
return (state, weights, attentional)
