import NumericCore

/// One step of the recurrent cell: h_t = tanh(W_x x_t + W_h h_{t-1} + b).
///
/// - Parameters:
///   - x: the inputs of this step [B, D].
///   - h: the states before this step [B, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - b: the bias [H].
/// - Returns: the states after this step [B, H].
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    // solution
    let fromInput = matmul(x, wx.transposed())
    let fromState = matmul(h, wh.transposed())
    return tanh(fromInput + fromState + b)
    // stub
    // // Write one step of the cell, then run: workbook grade
    // unwritten()
    // end
}
