import NumericCore

/// Another h gives the same answer. Where does the old state enter your sum?
///
/// It does not: this is a plain layer, which forgets everything at every step. Add the product of h and W_h to the
/// sum before tanh.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(x, wx.transposed()) + b)
}
