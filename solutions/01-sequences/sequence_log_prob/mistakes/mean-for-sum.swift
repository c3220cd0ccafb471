import NumericCore

/// Your number is the right one divided by T. Is a longer sequence less probable, or as probable on the average?
///
/// The sum has been divided by the number of tokens. That mean belongs to the perplexity; the log-probability of a sequence is
/// the sum.
func sequenceLogProb(first: Tensor, p: Tensor, tokens: [Int]) -> Float {
    var sum = log(first[tokens[0]])
    for (context, next) in zip(tokens, tokens.dropFirst()) { sum += log(p[context, next]) }
    return sum / Float(tokens.count)
}
