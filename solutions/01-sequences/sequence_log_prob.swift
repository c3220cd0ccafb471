import NumericCore

/// The log-probability of a sequence under a bigram model.
///
/// - Parameters:
///   - first: the probability of each token at the beginning [V].
///   - p: row u, column v: the probability of v right after u [V, V].
///   - tokens: the sequence [T], T at least 1.
/// - Returns: the natural logarithm of its probability.
func sequenceLogProb(first: Tensor, p: Tensor, tokens: [Int]) -> Float {
    // solution
    var sum = log(first[tokens[0]])
    for (context, next) in zip(tokens, tokens.dropFirst()) {
        sum += log(p[context, next])
    }
    return sum
    // stub
    // // Add up the logarithms, then run: workbook grade
    // unwritten()
    // end
}
