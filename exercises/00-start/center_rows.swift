// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Each row minus its mean.
///
/// - Parameter x: the numbers [B, H].
/// - Returns: rows that sum to 0 [B, H].
func centerRows(x: Tensor) -> Tensor {
    // Take each row's mean from it, then run: workbook grade
    unwritten()
}
