import NumericCore

/// All the tokens move, and yours start to drift from the second row on: a start token is missing, and the array is
/// shorter than the targets. How many rows get one?
///
/// The start token was put in once for the whole batch, while the last token of every row was dropped. Put it in
/// inside the loop over the rows.
func shiftRight(targets: [Int], width: Int, start: Int) -> [Int] {
    var inputs: [Int] = [start]
    for row in 0..<targets.count / width {
        inputs += targets[row * width..<(row + 1) * width - 1]
    }
    return inputs
}
