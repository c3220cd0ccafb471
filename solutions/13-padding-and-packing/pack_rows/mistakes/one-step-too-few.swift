/// The last step of every sequence is missing, except where it is the only one. Which index is the last that counts?
///
/// length − 1, and it counts itself. A row runs at step t as long as t < length.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<max(1, lengths[order[0]] - 1) {
    let running = order.filter { t < max(1, lengths[$0] - 1) }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
