import NumericCore

/// Works backwards through the sequence. A sum may be taken in any order; the last digits of a `Float` may differ.
func sequenceLogProb(first: Tensor, p: Tensor, tokens: [Int]) -> Float {
    var sum: Float = 0
    for t in stride(from: tokens.count - 1, to: 0, by: -1) { sum += log(p[tokens[t - 1], tokens[t]]) }
    return sum + log(first[tokens[0]])
}
