import NumericCore

/// Collects the losses that count and averages those: nothing to multiply, and filler of inf or nan does no harm.
func perplexity(losses: Tensor, mask: Tensor) -> Float {
    var kept: [Float] = []
    for n in 0..<losses.count where mask[n] == 1 { kept.append(losses[n]) }
    return exp(Tensor(kept).mean())
}
