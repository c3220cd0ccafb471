// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The recurrent cell over a whole sequence.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the states before the first step [B, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - b: the bias [H].
/// - Returns: the state after each step [B, T, H], and the state after the last [B, H].
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    // Run the cell over the T steps, then run: workbook grade
    unwritten()
}
