import NumericCore

/// One step of the cell, backwards: h = tanh(x W_xᵀ + h_previous W_hᵀ + b).
///
/// - Parameters:
///   - x: the step's inputs [B, D].
///   - hPrevious: the states before the step [B, H].
///   - h: the states after it [B, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - dh: the slope of the loss in each number of h [B, H].
/// - Returns: the slopes in x [B, D], in hPrevious [B, H], in W_x [H, D], in W_h [H, H] and in b [H].
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    // solution
    let dsum = dh * (1 - h * h)
    return (
        matmul(dsum, wx), matmul(dsum, wh), matmul(dsum.transposed(), x),
        matmul(dsum.transposed(), hPrevious), dsum.sum(axis: 0)
    )
    // stub
    // // First through the tanh, then through the sum. Run: workbook grade
    // unwritten()
    // end
}
