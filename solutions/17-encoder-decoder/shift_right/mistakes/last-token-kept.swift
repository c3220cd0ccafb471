import NumericCore

/// You return more tokens than there are targets, one for each row. Who predicts something after the last token?
///
/// The start token was put in front and nothing was dropped. After the last target there is nothing to predict, so
/// the decoder does not read it: drop it.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    var inputs: [Int] = []
    for row in 0..<targets.count / width {
        let tokens = Array(targets[row * width..<(row + 1) * width])
        inputs += [start] + tokens
    }
    return inputs
}
