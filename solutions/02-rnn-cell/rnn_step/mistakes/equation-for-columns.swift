import NumericCore

/// Where this runs at all, your sums run over the sequences of the batch. In the equation x is a column; what is it in code?
///
/// `matmul(wx, x)` is the equation as it stands on paper, for one column. A batch is rows, and turning a product round reverses the
/// order of its factors: x first, then wx.transposed(), and the same for h.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(wx, x) + matmul(wh, h) + b)
}
