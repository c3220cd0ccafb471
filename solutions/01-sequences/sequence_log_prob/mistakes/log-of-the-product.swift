import NumericCore

/// Short sequences are right and the long one is -inf. What is your product before you take its logarithm?
///
/// Two hundred factors below 1 are smaller than any `Float` but 0, and the logarithm of 0 is -inf. Add the logarithms of the
/// factors.
func sequenceLogProb(first: Tensor, p: Tensor, tokens: [Int]) -> Float {
    var product = first[tokens[0]]
    for (context, next) in zip(tokens, tokens.dropFirst()) { product *= p[context, next] }
    return log(product)
}
