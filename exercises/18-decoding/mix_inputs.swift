// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// What a decoder reads in scheduled sampling: right tokens and predicted ones, by a draw for each place.
///
/// - Parameters:
///   - gold: the right tokens, row after row [B · T].
///   - predicted: the model's choice for each of these places [B · T].
///   - start: the start token.
///   - width: T, the number of tokens of a row.
///   - uniforms: a random number from 0 to 1 for each place [B, T].
///   - rate: how probable the right token is.
/// - Returns: the inputs, row after row [B · T]; the first of each row is the start token.
func mixInputs(
    gold: [Int], predicted: [Int], start: Int, width: Int, uniforms: Tensor, rate: Float
) -> [Int] {
    // Choose an input for each place, then run: workbook grade
    unwritten()
}
