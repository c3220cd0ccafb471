/// Counts and order are right, and among the rows stands padding. You ask the sorted lengths and take the rows from a
/// batch that is not sorted: which length belongs to row 0?
///
/// lengths[0]. Once the lengths are sorted, the k-th of them belongs to the row order[k].
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
let sorted = lengths.sorted(by: >)
for t in 0..<sorted[0] {
    let running = sorted.indices.filter { t < sorted[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
