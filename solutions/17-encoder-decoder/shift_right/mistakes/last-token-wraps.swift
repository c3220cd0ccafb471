import NumericCore

/// Your rows begin with their own last token. Can the decoder know how its sentence ends before it has written a
/// word?
///
/// The row was turned round like a ring. Its last target is read nowhere: leave it out, and put the start token in
/// front.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    var inputs: [Int] = []
    for row in 0..<targets.count / width {
        let tokens = Array(targets[row * width..<(row + 1) * width])
        inputs += tokens.suffix(1) + tokens.dropLast()
    }
    return inputs
}
