import NumericCore

/// Your numbers are right and stand in columns: the result is [H, B]. Which argument comes first in your product?
///
/// `matmul(w, x.transposed())` is the equation for columns. In this course a batch is rows: x first, w turned round.
func projectRows(x: Tensor, w: Tensor) -> Tensor {
    matmul(w, x.transposed())
}
