import NumericCore

/// Each number is off by about b, and some lie beyond 1. What is the last thing your line does?
///
/// The bias is added after tanh. Add it to the sum first: inside tanh it moves the point from which a unit
/// responds.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed())) + b
}
