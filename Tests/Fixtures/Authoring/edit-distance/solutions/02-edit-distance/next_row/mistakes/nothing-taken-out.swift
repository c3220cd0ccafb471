import NumericCore

/// Some entries are more than one above the entry over them. Which edit leads from there?
///
/// A letter may be taken out: the entry above and 1.
func nextRow(above: [Int], letter: String, word: [String]) -> [Int] {
    var row = [above[0] + 1]
    for j in word.indices {
        let change = above[j] + (word[j] == letter ? 0 : 1)
        row.append(min(change, row[j] + 1))
    }
    return row
}
