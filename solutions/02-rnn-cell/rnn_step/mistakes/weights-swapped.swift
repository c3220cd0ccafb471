import NumericCore

/// Where D and H are equal, the input has been weighed with W_h and the state with W_x. Which letter stands beside
/// which in your two products?
///
/// The two matrices have changed places. Multiply the input x by wx, which has a column for each of its numbers,
/// and the state h by wh.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(x, wh.transposed()) + matmul(h, wx.transposed()) + b)
}
