// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// What the decoder reads in training: each row of targets moved one place to the right, behind the start token.
///
/// - Parameters:
///   - targets: the token to predict at each place, row after row [B * T].
///   - width: T, the places of a row.
///   - start: the start token's id.
/// - Returns: the token read at each place [B * T].
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    // Put the start token in front of every row, then run: workbook grade
    unwritten()
}
