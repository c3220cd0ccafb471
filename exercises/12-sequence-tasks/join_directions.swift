// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The states of two readers side by side, place by place, and a summary of the whole sequence.
///
/// - Parameters:
///   - forward: the states of a reader that went from the first place to the last [B, T, H].
///   - backward: the states of one that went from the last place to the first, in the order in which it read [B, T, H].
/// - Returns: at each place the forward and the backward state there [B, T, 2H], and the two states in which the readers ended
///   [B, 2H].
func joinDirections(forward: Tensor, backward: Tensor) -> (states: Tensor, summary: Tensor) {
    // Join the two at each place, and their ends, then run: workbook grade
    unwritten()
}
