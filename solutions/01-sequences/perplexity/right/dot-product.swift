import NumericCore

/// The masked sum as a product of a row with a column.
func perplexity(losses: Tensor, mask: Tensor) -> Float {
    exp(matmul(losses.reshaped([1, losses.count]), mask)[0] / mask.sum())
}
