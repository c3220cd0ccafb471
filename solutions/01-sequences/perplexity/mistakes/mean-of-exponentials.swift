import NumericCore

/// Your number is too large, and by more the more the losses differ. Which comes first, the mean or the exponential?
///
/// Each loss has been made a number of choices and these were averaged. Perplexity averages the logarithms, and takes the
/// exponential once at the end.
func perplexity(losses: Tensor, mask: Tensor) -> Float {
    (exp(losses) * mask).sum() / mask.sum()
}
