import NumericCore

/// Your rows begin with the second target, and the start token stands last. Which of the tokens to the left of a
/// place may the decoder know when it predicts that place?
///
/// The tokens were moved to the left. Place t is to be predicted from what stands before it, so it has to read
/// target t − 1. Put the start token first and drop the last target.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    var inputs: [Int] = []
    for row in 0..<targets.count / width {
        let tokens = Array(targets[row * width..<(row + 1) * width])
        inputs += tokens.dropFirst() + [start]
    }
    return inputs
}
