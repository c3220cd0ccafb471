import NumericCore

/// The way back through one step of a recurrent cell, h = tanh(x W_xᵀ + hPrevious W_hᵀ + b).
///
/// - Parameters:
///   - x: the inputs of the step [B, D].
///   - hPrevious: the states before it [B, H].
///   - h: the states after it [B, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - dh: the gradient of the loss in h [B, H].
/// - Returns: the gradients in x [B, D], hPrevious [B, H], W_x [H, D], W_h [H, H] and b [H].
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    // solution
    let delta = dh * (1 - h * h)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, hPrevious, transposingLeft: true), db: delta.sum(axis: 0)
    )
    // stub
    // // Go back through tanh and then through the sum, then run: workbook grade
    // unwritten()
    // end
}
