import NumericCore

/// The filler changes your number. At which places have you averaged?
///
/// The mask has not been used: the mean runs over all N places. Multiply by the mask, and divide by the number of its ones.
func perplexity(losses: Tensor, mask: Tensor) -> Float {
    exp(losses.mean())
}
