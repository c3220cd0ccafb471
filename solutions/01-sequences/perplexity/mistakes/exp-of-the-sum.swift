import NumericCore

/// Your number grows with every place that counts, and is far too large. Of what is the exponential taken?
///
/// The losses have been added up and not averaged. Divide by the number of places that count before you take the exponential.
func perplexity(losses: Tensor, mask: Tensor) -> Float {
    exp((losses * mask).sum())
}
