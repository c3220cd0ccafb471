import NumericCore

/// Unit by unit, as in the sentence: multiply each row by the weights and add up. The slowest, and the one to check the others by.
func projectRows(x: Tensor, w: Tensor) -> Tensor {
    stack((0..<w.shape[0]).map { (x * w.slice(axis: 0, at: $0)).sum(axis: 1) }, axis: 1)
}
