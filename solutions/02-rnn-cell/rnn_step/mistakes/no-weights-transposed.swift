import NumericCore

/// Both matrices are read by columns, which the shapes allow only where D and H are equal. In the equation the
/// input is a column; what is it in code?
///
/// Neither matrix is transposed. A row times a matrix is the equation turned round: multiply by wx.transposed() and
/// wh.transposed().
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(x, wx) + matmul(h, wh) + b)
}
