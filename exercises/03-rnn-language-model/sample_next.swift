// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The next token, drawn from the softmax of the logits at a temperature.
///
/// - Parameters:
///   - logits: a score for each token [V].
///   - temperature: what the logits are divided by; 0 means the token with the largest logit.
///   - u: a uniform random number, 0 ≤ u < 1.
/// - Returns: the first id, in order, up to which the probabilities add up to more than u.
func sampleNext(logits: Tensor, temperature: Float, u: Float) -> Int {
    // Draw an id, then run: workbook grade
    unwritten()
}
