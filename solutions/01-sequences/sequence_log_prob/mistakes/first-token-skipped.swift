import NumericCore

/// What is missing is the same for all sequences that begin alike, and a sequence of one token scores 0. Where does the first
/// token's own probability come from?
///
/// The sum runs over pairs, and the first token is the second of none. Begin with `log(first[tokens[0]])`.
func sequenceLogProb(first: Tensor, p: Tensor, tokens: [Int]) -> Float {
    var sum: Float = 0
    for (context, next) in zip(tokens, tokens.dropFirst()) { sum += log(p[context, next]) }
    return sum
}
