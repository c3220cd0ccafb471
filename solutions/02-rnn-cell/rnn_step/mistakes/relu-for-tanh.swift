import NumericCore

/// No number of yours is negative, and some are beyond 1. Which function has neither an upper bound nor a lower
/// half?
///
/// This is ReLU. Cells with ReLU exist, and keep their state small by their weights alone. Use tanh.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    relu(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)
}
