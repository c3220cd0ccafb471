/// Four gates with a product each for input and state, as lesson 07 writes them, over joined weights that are cut out
/// once. More calls for the same numbers.
let size = h0.shape[1]
let joined = concatenate([wih, whh], axis: 1)
let blocks = (0..<4).map { joined.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size) }
let biases = (0..<4).map { b.slice(axis: 0, from: $0 * size, to: ($0 + 1) * size) }
var memory = [c0]
var hidden = [h0]
for t in 0..<x.shape[1] {
    let xh = concatenate([x.slice(axis: 1, at: t), hidden[t]], axis: 1)
    let sums = (0..<4).map { matmul(xh, blocks[$0], transposingRight: true) + biases[$0] }
    memory.append(sigmoid(sums[1]) * memory[t] + tanh(sums[2]) * sigmoid(sums[0]))
    hidden.append(tanh(memory[t + 1]) * sigmoid(sums[3]))
}
return (stack(Array(hidden.dropFirst()), axis: 1), hidden[hidden.count - 1], memory[memory.count - 1])
