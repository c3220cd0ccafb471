/// Every sum written out, with the largest score taken off by hand. Long, but each index can be read.
let (batch, source, size, inputs) = (memory.shape[0], memory.shape[1], memory.shape[2], y.shape[1])
var state = Tensor(zeros: [batch, size])
var weights = Tensor(zeros: [batch, source])
var attentional = Tensor(zeros: [batch, wc.shape[0]])
for row in 0..<batch {
    for unit in 0..<size {
        var sum = b[unit]
        for i in 0..<inputs { sum += wx[unit, i] * y[row, i] }
        for i in 0..<size { sum += wh[unit, i] * s[row, i] }
        state[row, unit] = tanh(sum)
    }
    var scores: [Float] = []
    for place in 0..<lengths[row] {
        var score: Float = 0
        for i in 0..<size { score += memory[row, place, i] * state[row, i] }
        scores.append(score)
    }
    let largest = scores.max()!
    var total: Float = 0
    for score in scores { total += exp(score - largest) }
    var joined = [Float](repeating: 0, count: 2 * size)
    for place in scores.indices {
        weights[row, place] = exp(scores[place] - largest) / total
        for i in 0..<size { joined[i] += weights[row, place] * memory[row, place, i] }
    }
    for i in 0..<size { joined[size + i] = state[row, i] }
    for number in 0..<wc.shape[0] {
        var sum: Float = 0
        for i in 0..<(2 * size) { sum += wc[number, i] * joined[i] }
        attentional[row, number] = tanh(sum)
    }
}
return (state, weights, attentional)
