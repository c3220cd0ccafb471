// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Writes a sequence with `width` beginnings kept at every step.
///
/// - Parameters:
///   - table: log-probabilities [T, V + 1, V] by step, last token and next token. Row V is the beginning; token 0 is the end.
///   - width: how many extensions are kept at each step, at least one.
///   - alpha: the exponent of the length penalty ((5 + n) / 6)^α; 0 switches it off.
/// - Returns: the sequence with the best score, with its end token if it has one, its log-probability and its score.
func beamSearch(
    table: Tensor, width: Int, alpha: Float
) -> (tokens: [Int], logProbability: Float, score: Float) {
    // Keep the best of all extensions, then run: workbook grade
    unwritten()
}
