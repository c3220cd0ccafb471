import NumericCore

/// With no input and no state your units all stay at 0, and they should not. Which of the five arguments does your
/// line never read?
///
/// The bias b is never added. Add it to the sum before tanh; + adds it to every row.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()))
}
