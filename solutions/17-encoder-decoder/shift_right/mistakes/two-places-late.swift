import NumericCore

/// Your rows begin with two start tokens. How far is a place from the token before it?
///
/// The targets were moved by two places. Place t reads target t − 1, so one start token in front is enough.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    var inputs: [Int] = []
    for row in 0..<targets.count / width {
        let tokens = Array(targets[row * width..<(row + 1) * width])
        inputs += Array(([start, start] + tokens).prefix(width))
    }
    return inputs
}
