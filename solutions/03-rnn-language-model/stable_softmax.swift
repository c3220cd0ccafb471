import NumericCore

/// Probabilities from logits, each row for itself.
///
/// - Parameter logits: a score for each token of each row [B, V].
/// - Returns: positive numbers that sum to 1 in each row, for logits of any size [B, V].
func stableSoftmax(logits: Tensor) -> Tensor {
    // solution
    let largest = logits.max(axis: 1).reshaped([logits.shape[0], 1])
    let powers = exp(logits - largest)
    return powers / powers.sum(axis: 1).reshaped([logits.shape[0], 1])
    // stub
    // // Make probabilities of each row, then run: workbook grade
    // unwritten()
    // end
}
