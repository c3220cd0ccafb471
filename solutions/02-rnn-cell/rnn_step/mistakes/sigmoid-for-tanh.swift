import NumericCore

/// All your numbers lie between 0 and 1, and half of them should be negative. Which S-shaped curve goes through 0?
///
/// This is sigmoid. It lies between 0 and 1, so that no unit could ever be negative. Use tanh.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    sigmoid(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)
}
