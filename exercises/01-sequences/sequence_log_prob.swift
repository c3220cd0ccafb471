// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The log-probability of a sequence under a bigram model.
///
/// - Parameters:
///   - first: the probability of each token at the beginning [V].
///   - p: row u, column v: the probability of v right after u [V, V].
///   - tokens: the sequence [T], T at least 1.
/// - Returns: the natural logarithm of its probability.
func sequenceLogProb(first: Tensor, p: Tensor, tokens: [Int]) -> Float {
    // Add up the logarithms, then run: workbook grade
    unwritten()
}
