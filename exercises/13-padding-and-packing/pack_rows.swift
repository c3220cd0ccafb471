// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// A padded batch without its padding, step after step, the longest row first.
///
/// - Parameters:
///   - x: the padded inputs [B, T, D].
///   - lengths: how many steps of each row count [B].
/// - Returns: what counts, step after step [N, D], how many rows still run at each step [longest], and the rows of the
///   batch in the order in which they stand within a step [B].
func packRows(x: Tensor, lengths: [Int]) -> (rows: Tensor, counts: [Int], order: [Int]) {
    // Sort the rows and lay out their steps, then run: workbook grade
    unwritten()
}
