import NumericCore

/// Takes the logarithm of both tables once and then only adds: the way to score many sequences.
func sequenceLogProb(first: Tensor, p: Tensor, tokens: [Int]) -> Float {
    let (logFirst, logP) = (log(first), log(p))
    return tokens.indices.reduce(0) { sum, t in
        sum + (t == 0 ? logFirst[tokens[0]] : logP[tokens[t - 1], tokens[t]])
    }
}
