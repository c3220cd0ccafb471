import NumericCore

/// Your number is the logarithm of the right one. What makes a perplexity of a mean?
///
/// The mean of the losses that count is right, and nothing has been done to it. Take `exp` of it.
func perplexity(losses: Tensor, mask: Tensor) -> Float {
    (losses * mask).sum() / mask.sum()
}
