import NumericCore

/// Your number is 1.4427 times the right one, whatever the sequence. What is 1 divided by the logarithm of 2?
///
/// The logarithms are to base 2. Logs are natural in this course: `log`, and no division by log 2.
func sequenceLogProb(first: Tensor, p: Tensor, tokens: [Int]) -> Float {
    var sum = log(first[tokens[0]])
    for (context, next) in zip(tokens, tokens.dropFirst()) { sum += log(p[context, next]) }
    return sum / log(2)
}
