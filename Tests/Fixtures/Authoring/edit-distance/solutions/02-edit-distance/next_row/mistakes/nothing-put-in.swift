import NumericCore

/// Some entries are more than one above their left neighbour. Which edit leads from there?
///
/// A letter may be put in: the entry to the left and 1.
func nextRow(above: [Int], letter: String, word: [String]) -> [Int] {
    var row = [above[0] + 1]
    for j in word.indices {
        let change = above[j] + (word[j] == letter ? 0 : 1)
        row.append(min(change, above[j + 1] + 1))
    }
    return row
}
