import NumericCore

/// The distances of the empty word from the beginnings of a word.
///
/// - Parameter length: how many letters the word has.
/// - Returns: the distances [N + 1].
func firstRow(length: Int) -> [Int] {
    // solution
    Array(0...length)
    // stub
    // // Give the first row, then run: workbook grade
    // unwritten()
    // end
}
