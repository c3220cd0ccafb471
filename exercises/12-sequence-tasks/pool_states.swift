// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// One vector for each sequence from all its states: their mean and their largest values, unit by unit.
///
/// - Parameter states: the states after every step [B, T, H].
/// - Returns: the mean over the steps [B, H], and the maximum over the steps [B, H].
func poolStates(states: Tensor) -> (mean: Tensor, max: Tensor) {
    // Pool over the steps, then run: workbook grade
    unwritten()
}
