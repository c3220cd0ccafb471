func firstRow(length: Int) -> [Int] {
    var row = [0]
    for _ in 0..<length { row.append(row[row.count - 1] + 1) }
    return row
}
