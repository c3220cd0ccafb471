// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Back-propagation through time in chunks: the state goes on from chunk to chunk, its gradient does not.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the states before the first step [B, H].
///   - states: the states after each step [B, T, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - dstates: what the loss says directly of each state [B, T, H].
///   - chunk: how many steps a chunk has, at least 1; the last may be shorter.
/// - Returns: the gradients in W_x [H, D], W_h [H, H], b [H], x [B, T, D] and h0 [B, H].
func truncatedBptt(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor, chunk: Int
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    // Go back chunk by chunk, then run: workbook grade
    unwritten()
}
