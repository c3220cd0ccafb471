import NumericCore

/// Only the first token of each row is changed, and the first target is nowhere. What does place 1 have to read?
///
/// The start token was written over the first target, and the rest stayed where it was. Insert it, so that the
/// others move by one and the last falls out.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    var inputs: [Int] = []
    for row in 0..<targets.count / width {
        let tokens = Array(targets[row * width..<(row + 1) * width])
        inputs += [start] + tokens.dropFirst()
    }
    return inputs
}
