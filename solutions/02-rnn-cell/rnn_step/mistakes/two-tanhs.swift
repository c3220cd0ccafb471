import NumericCore

/// Some numbers go beyond 1, as far as 2. How often does your line take tanh, and of what?
///
/// tanh is applied to two parts of the sum and the results are added. Add everything first, then apply tanh once:
/// inside it the old state and the input are weighed against each other.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(x, wx.transposed())) + tanh(matmul(h, wh.transposed()) + b)
}
