// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The cell over a whole sequence, backwards: h_t = tanh(x_t W_xᵀ + h_{t-1} W_hᵀ + b).
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the states before the first step [B, H].
///   - states: the states after each step, as the forward pass kept them [B, T, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - dstates: for each state, the slope of what the loss reads of it directly [B, T, H].
/// - Returns: the slopes in W_x [H, D], W_h [H, H] and b [H], in x [B, T, D] and in h0 [B, H].
func rnnBackward(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    // Go back through the T steps, then run: workbook grade
    unwritten()
}
