// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The cross-entropy against smoothed targets, and its slope in every logit.
///
/// - Parameters:
///   - logits: a score for each token at each place [N, V].
///   - targets: the token that really came at each place [N].
///   - smoothing: ε, the share of the target that is spread evenly over all V tokens.
/// - Returns: the mean over the places of the loss, and its gradient [N, V].
func smoothedCrossEntropy(
    logits: Tensor, targets: [Int], smoothing: Float
) -> (loss: Float, dlogits: Tensor) {
    // Spread the target, score it and find the slopes, then run: workbook grade
    unwritten()
}
