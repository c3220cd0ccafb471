/// Each entry from the one before it: nothing to think about, and one entry at a time.
func firstRow(length: Int) -> [Int] {
    var row = [0]
    for _ in 0..<length { row.append(row[row.count - 1] + 1) }
    return row
}
