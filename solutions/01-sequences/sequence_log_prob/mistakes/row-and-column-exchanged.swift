import NumericCore

/// The first token is right, and every pair is read the other way round. Which index of p is the context?
///
/// p[next, context] asks how probable the context is after the next token. The context chooses the row: `p[context, next]`.
func sequenceLogProb(first: Tensor, p: Tensor, tokens: [Int]) -> Float {
    var sum = log(first[tokens[0]])
    for (context, next) in zip(tokens, tokens.dropFirst()) { sum += log(p[next, context]) }
    return sum
}
