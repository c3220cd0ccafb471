import NumericCore

/// Unit h has been given column h of w where its weights are row h. Which sizes meet in your product?
///
/// w goes into the product as it is stored, [H, D]. That fits only where D and H are equal. Turn it round:
/// `matmul(x, w.transposed())`.
func projectRows(x: Tensor, w: Tensor) -> Tensor {
    matmul(x, w)
}
