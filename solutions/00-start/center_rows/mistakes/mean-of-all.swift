import NumericCore

/// One and the same number has been taken from every row. How many means does a batch of B rows have?
///
/// `x.mean()` is the mean of all the numbers together. Each row has its own: `x.mean(axis: 1)`, as a column.
func centerRows(x: Tensor) -> Tensor {
    x - x.mean()
}
