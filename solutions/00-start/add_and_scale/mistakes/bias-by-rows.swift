import NumericCore

/// Row b has been shifted by b[b], the same amount all along the row. Should a bias differ from row to row or from unit to
/// unit?
///
/// b has been made a column, so that it stretches along the row. It is one number for each unit: add it as it is.
func addAndScale(x: Tensor, b: Tensor, s: Tensor) -> Tensor {
    (x + b.reshaped([b.count, 1])) * s.reshaped([s.count, 1])
}
