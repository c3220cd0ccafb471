// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The cross-entropy of the right tokens, and its slope in every logit.
///
/// - Parameters:
///   - logits: a score for each token at each place [N, V].
///   - targets: the token that really came at each place [N].
/// - Returns: the mean over the places of -log p(target), and its gradient [N, V].
func crossEntropy(logits: Tensor, targets: [Int]) -> (loss: Float, dlogits: Tensor) {
    // Score the targets and find the slopes, then run: workbook grade
    unwritten()
}
