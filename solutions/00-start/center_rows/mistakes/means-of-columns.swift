import NumericCore

/// Your columns sum to 0, and the rows should. Along which axis did you average?
///
/// `mean(axis: 0)` runs over the rows and leaves a number for each column. A row's mean runs along axis 1, and needs to be
/// made a column, [B, 1].
func centerRows(x: Tensor) -> Tensor {
    x - x.mean(axis: 0)
}
