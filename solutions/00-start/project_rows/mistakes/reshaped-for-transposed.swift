import NumericCore

/// Your shape is right and each unit has weights that belong to several. What does `reshaped` change, and what does it leave?
///
/// It changes the shape and leaves the numbers in their order, so a row of w is cut up. To turn rows into columns takes
/// `w.transposed()`.
func projectRows(x: Tensor, w: Tensor) -> Tensor {
    matmul(x, w.reshaped([w.shape[1], w.shape[0]]))
}
