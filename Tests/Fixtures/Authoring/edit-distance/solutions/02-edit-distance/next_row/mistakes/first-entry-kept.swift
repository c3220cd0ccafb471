import NumericCore

/// Your first entry is that of the row above. What does it take to be rid of one letter more?
///
/// A letter is taken out: add 1.
func nextRow(above: [Int], letter: String, word: [String]) -> [Int] {
    var row = [above[0]]
    for j in word.indices {
        let change = above[j] + (word[j] == letter ? 0 : 1)
        row.append(min(change, above[j + 1] + 1, row[j] + 1))
    }
    return row
}
