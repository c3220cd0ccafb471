// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// From the slopes of vectors that were looked up to those of the table they were looked up in.
///
/// - Parameters:
///   - ids: the N ids, from 0 to V − 1, in any order and as often as they come.
///   - dx: the slope of the loss in each number of each vector [N, D].
///   - vocabulary: V, how many rows the table has.
/// - Returns: the slope in each number of the table [V, D].
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    // Bring each slope to the row it belongs to, then run: workbook grade
    unwritten()
}
