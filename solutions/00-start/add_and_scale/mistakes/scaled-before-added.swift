import NumericCore

/// Every row is off by b (1 - s): the bias has not been scaled. In which order do your two operations come?
///
/// x is scaled and b added afterwards. The formula has a parenthesis round the sum, and so must the line.
func addAndScale(x: Tensor, b: Tensor, s: Tensor) -> Tensor {
    x * s.reshaped([s.count, 1]) + b
}
