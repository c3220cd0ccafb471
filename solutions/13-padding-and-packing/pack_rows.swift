import NumericCore

/// A padded batch without its padding, step after step, the longest row first.
///
/// - Parameters:
///   - x: the padded inputs [B, T, D].
///   - lengths: how many steps of each row count [B].
/// - Returns: what counts, step after step [N, D], how many rows still run at each step [longest], and the rows of the
///   batch in the order in which they stand within a step [B].
func packRows(x: Tensor, lengths: [Int]) -> (rows: Tensor, counts: [Int], order: [Int]) {
    // solution
    let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
    var rows: [Tensor] = []
    var counts: [Int] = []
    for t in 0..<lengths[order[0]] {
        let running = order.filter { t < lengths[$0] }
        counts.append(running.count)
        for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
    }
    return (stack(rows, axis: 0), counts, order)
    // stub
    // // Sort the rows and lay out their steps, then run: workbook grade
    // unwritten()
    // end
}
