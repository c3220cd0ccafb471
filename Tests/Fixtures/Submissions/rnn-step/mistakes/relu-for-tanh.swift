import NumericCore

func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    relu(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)
}
