import NumericCore

/// A packed batch as a padded one, each row where it stood.
///
/// - Parameters:
///   - rows: what counts, step after step, the longest row first within each [N, D].
///   - counts: how many rows still run at each step [T].
///   - order: the rows of the batch in the order in which they stand within a step [B].
/// - Returns: the batch in its own order, 0 at padding [B, T, D].
func unpackRows(rows: Tensor, counts: [Int], order: [Int]) -> Tensor {
    // solution
    var result = Tensor(zeros: [order.count, counts.count, rows.shape[1]])
    var next = 0
    for (t, count) in counts.enumerated() {
        for place in 0..<count {
            for d in 0..<rows.shape[1] { result[order[place], t, d] = rows[next, d] }
            next += 1
        }
    }
    return result
    // stub
    // // Put every row back where it stood, then run: workbook grade
    // unwritten()
    // end
}
