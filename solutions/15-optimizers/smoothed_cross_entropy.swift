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
    // solution
    let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
    let column = [targets.count, 1]
    let lowered = logits - logits.max(axis: 1).reshaped(column)
    let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
    var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
    for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
    return (-(wanted * logP).sum() / places, (exp(logP) - wanted) / places)
    // stub
    // // Spread the target, score it and find the slopes, then run: workbook grade
    // unwritten()
    // end
}
