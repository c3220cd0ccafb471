import NumericCore

/// The fewest edits that make one word of another.
///
/// - Parameters:
///   - from: a word.
///   - to: another.
/// - Returns: how many edits.
func editDistance(from: String, to: String) -> Int {
    // solution
    let letters = Array(to)
    var row = Array(0...letters.count)
    for (i, letter) in from.enumerated() {
        var next = [i + 1]
        for j in letters.indices {
            next.append(min(row[j] + (letters[j] == letter ? 0 : 1), row[j + 1] + 1, next[j] + 1))
        }
        row = next
    }
    return row[letters.count]
    // stub
    // // Count the edits, then run: workbook grade
    // unwritten()
    // end
}
