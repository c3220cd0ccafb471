import NumericCore

/// `matmul` can read its right operand the other way round, which saves the copy that `transposed()` makes.
func projectRows(x: Tensor, w: Tensor) -> Tensor {
    matmul(x, w, transposingRight: true)
}
