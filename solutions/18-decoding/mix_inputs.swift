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
    // solution
    gold.indices.map { place in
        let (row, t) = place.quotientAndRemainder(dividingBy: width)
        if t == 0 { return start }
        return uniforms[row, t] < rate ? gold[place - 1] : predicted[place - 1]
    }
    // stub
    // // Choose an input for each place, then run: workbook grade
    // unwritten()
    // end
}
