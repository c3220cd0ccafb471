// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// A packed batch as a padded one, each row where it stood.
///
/// - Parameters:
///   - rows: what counts, step after step, the longest row first within each [N, D].
///   - counts: how many rows still run at each step [T].
///   - order: the rows of the batch in the order in which they stand within a step [B].
/// - Returns: the batch in its own order, 0 at padding [B, T, D].
func unpackRows(rows: Tensor, counts: [Int], order: [Int]) -> Tensor {
    // Put every row back where it stood, then run: workbook grade
    unwritten()
}
