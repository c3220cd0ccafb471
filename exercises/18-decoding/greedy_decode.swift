// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Writes a sequence with the likeliest token at every step.
///
/// - Parameter table: log-probabilities [T, V + 1, V] by step, last token and next token. Row V is the beginning; token 0 is the end.
/// - Returns: the tokens, at most T of them; the end token is the last of them if it came.
func greedyDecode(table: Tensor) -> [Int] {
    // Choose a token at every step, then run: workbook grade
    unwritten()
}
