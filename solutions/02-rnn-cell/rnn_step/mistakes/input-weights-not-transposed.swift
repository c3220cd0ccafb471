import NumericCore

/// Where D and H are equal, unit i has weighed the input with column i of W_x; where they differ, the program
/// stops. What is the shape of W_x, and which of its sizes has to meet the D of x?
///
/// W_x is not transposed. It is [H, D], one row for each unit, but rows of x need it as [D, H]. Multiply x by
/// wx.transposed().
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(x, wx) + matmul(h, wh.transposed()) + b)
}
