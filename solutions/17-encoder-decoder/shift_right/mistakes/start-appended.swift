import NumericCore

/// Your rows are the targets themselves but for the last token. What does a decoder learn that reads the very token
/// it has to predict?
///
/// The start token stands at the end of each row in place of the last target, and nothing was moved. It belongs in
/// front: then every target is read one place after its own.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    var inputs: [Int] = []
    for row in 0..<targets.count / width {
        let tokens = Array(targets[row * width..<(row + 1) * width])
        inputs += tokens.dropLast() + [start]
    }
    return inputs
}
