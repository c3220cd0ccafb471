import NumericCore

func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(x, wh.transposed()) + matmul(h, wx.transposed()) + b)
}
