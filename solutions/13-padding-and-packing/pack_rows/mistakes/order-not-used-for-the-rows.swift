/// Counts and order are right, and the rows of each step stand as they stand in the batch. Whose turn is it within a
/// step?
///
/// The longest row's first. You sorted, and then went through the batch in its own order.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths[order[0]] {
    let running = lengths.indices.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
