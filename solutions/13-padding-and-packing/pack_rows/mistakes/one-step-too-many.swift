/// The counts are too large: a row is still counted at the step after its last. What index does the last step of a row of
/// length 3 have?
///
/// 2. At t = length the sequence is over; what you took there is padding.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<min(lengths[order[0]] + 1, x.shape[1]) {
    let running = order.filter { t <= lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
