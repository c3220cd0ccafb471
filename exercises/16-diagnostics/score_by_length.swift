// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The accuracy of each bucket of lengths.
///
/// - Parameters:
///   - correct: 1 for a right answer, 0 for a wrong one [N].
///   - lengths: the length of each sequence [N].
///   - edges: the longest length of each bucket, rising [K].
/// - Returns: the share of right answers of each bucket [K], −1 where it is empty.
func scoreByLength(correct: Tensor, lengths: [Int], edges: [Int]) -> [Float] {
    // Count in buckets, then run: workbook grade
    unwritten()
}
