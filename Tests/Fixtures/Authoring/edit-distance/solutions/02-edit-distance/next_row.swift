import NumericCore

/// The row of one more letter.
///
/// - Parameters:
///   - above: the row above [N + 1].
///   - letter: the letter of this row.
///   - word: the letters of the columns [N].
/// - Returns: the row [N + 1].
func nextRow(above: [Int], letter: String, word: [String]) -> [Int] {
    // solution
    var row = [above[0] + 1]
    for j in word.indices {
        let change = above[j] + (word[j] == letter ? 0 : 1)
        row.append(min(change, above[j + 1] + 1, row[j] + 1))
    }
    return row
    // stub
    // // Make the next row, then run: workbook grade
    // unwritten()
    // end
}
