import NumericCore

/// Each row has lost H times its mean. What did you divide by?
///
/// `sum(axis: 1)` adds the row up; its mean is that divided by H, or `mean(axis: 1)`.
func centerRows(x: Tensor) -> Tensor {
    x - x.sum(axis: 1).reshaped([x.shape[0], 1])
}
