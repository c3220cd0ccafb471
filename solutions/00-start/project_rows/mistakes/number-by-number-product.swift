import NumericCore

/// Each of your numbers is a single product, x[b, h] times w[b, h]; nothing has been summed. What does `*` do between two
/// tensors?
///
/// `*` multiplies number by number and needs equal shapes, which x and w have only where B, D and H agree. The layer's sum
/// over the inputs is a matrix product: `matmul(x, w.transposed())`.
func projectRows(x: Tensor, w: Tensor) -> Tensor {
    x * w
}
