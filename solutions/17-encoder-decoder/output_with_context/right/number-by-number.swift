import NumericCore

/// Every sum written out. Slow, and close to the equation.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let (rows, steps, size) = (states.shape[0], states.shape[1], states.shape[2])
    let (tokens, width) = (by.shape[0], c.shape[1])
    var result = Tensor(zeros: [rows, steps, tokens])
    for row in 0..<rows {
        for t in 0..<steps {
            var logits: [Float] = []
            for token in 0..<tokens {
                var sum = by[token]
                for j in 0..<size { sum += w[token, j] * states[row, t, j] }
                for j in 0..<width { sum += w[token, size + j] * c[row, j] }
                logits.append(sum)
            }
            let largest = logits.max()!
            let total = logits.reduce(0) { $0 + exp($1 - largest) }
            for token in 0..<tokens { result[row, t, token] = logits[token] - largest - log(total) }
        }
    }
    return result
}
