/// Counts and order are right, and each sequence stands there from its last step to its first. Where do all sequences
/// begin together?
///
/// At step 0, whatever their lengths. Step t of a row is its index t.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths[order[0]] {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: lengths[row] - 1 - t)) }
}
return (stack(rows, axis: 0), counts, order)
