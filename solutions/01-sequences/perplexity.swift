import NumericCore

/// The perplexity over the places that count.
///
/// - Parameters:
///   - losses: the negative log-likelihood at each place [N].
///   - mask: 1 where a place counts, 0 where it is filler [N].
/// - Returns: the exponential of the mean over the places that count.
func perplexity(losses: Tensor, mask: Tensor) -> Float {
    // solution
    exp((losses * mask).sum() / mask.sum())
    // stub
    // // Average what counts, then run: workbook grade
    // unwritten()
    // end
}
