/// Writes teacher forcing's inputs and replaces what the draw gives to the model. The loop says what differs from plain
/// training.
var inputs: [Int] = []
for row in 0..<uniforms.shape[0] {
    inputs.append(start)
    inputs += gold[(row * width)..<((row + 1) * width - 1)]
}
for row in 0..<uniforms.shape[0] {
    for t in 1..<max(1, width) where !(uniforms[row, t] < rate) {
        inputs[row * width + t] = predicted[row * width + t - 1]
    }
}
return inputs
