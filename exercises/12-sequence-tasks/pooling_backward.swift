// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The way back through mean and maximum over the steps, for a loss that hears both.
///
/// - Parameters:
///   - dmean: the slope of the loss in each mean [B, H].
///   - dmax: the slope of the loss in each maximum [B, H].
///   - states: the states that were pooled [B, T, H]. No two states of a unit are equal.
/// - Returns: the slope of the loss in each state [B, T, H].
func poolingBackward(dmean: Tensor, dmax: Tensor, states: Tensor) -> Tensor {
    // Hand both gradients on to the states, then run: workbook grade
    unwritten()
}
