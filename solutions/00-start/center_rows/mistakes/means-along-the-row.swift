import NumericCore

/// Column h has lost the mean of row h. How does a tensor of shape [B] line up with [B, H]?
///
/// At the last axis: the means of the rows meet the columns, and that fits only where B equals H. Make a column of them with
/// `reshaped`.
func centerRows(x: Tensor) -> Tensor {
    x - x.mean(axis: 1)
}
