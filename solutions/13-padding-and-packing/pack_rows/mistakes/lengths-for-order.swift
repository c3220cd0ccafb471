/// Rows and counts are right, and `order` holds the sorted lengths. With what does one find row 0 of the batch again?
///
/// With row numbers. Sort the indices of the rows by their lengths, and not the lengths themselves.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths[order[0]] {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order.map { lengths[$0] })
