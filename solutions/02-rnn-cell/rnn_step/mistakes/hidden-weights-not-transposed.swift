import NumericCore

/// With a state of zeros your answers are right; with any other, unit i has weighed the old state with column i of
/// W_h. Which way round do the rows of h meet it?
///
/// W_h is not transposed. It is square, so nothing complains. Multiply h by wh.transposed(), as you do with wx.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(x, wx.transposed()) + matmul(h, wh) + b)
}
