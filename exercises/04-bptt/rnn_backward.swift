// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Back-propagation through time: the way back through all steps of a recurrent cell.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the states before the first step [B, H].
///   - states: the states after each step [B, T, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - dstates: what the loss says directly of each state [B, T, H].
/// - Returns: the gradients in W_x [H, D], W_h [H, H], b [H], x [B, T, D] and h0 [B, H].
func rnnBackward(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    // Go back from the last step to the first, then run: workbook grade
    unwritten()
}
