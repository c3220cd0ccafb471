// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Adds a number for each unit, then scales each row.
///
/// - Parameters:
///   - x: the numbers [B, H].
///   - b: what is added to every row [H].
///   - s: what each row is multiplied by [B].
/// - Returns: (x + b) s, row by row [B, H].
func addAndScale(x: Tensor, b: Tensor, s: Tensor) -> Tensor {
    // Add b to every row and scale the rows, then run: workbook grade
    unwritten()
}
