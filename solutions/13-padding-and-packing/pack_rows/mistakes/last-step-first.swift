/// The rows of a step are right, and the steps stand in reverse, the counts too. With which step does a network begin?
///
/// With step 0, in which every row takes part.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in (0..<lengths[order[0]]).reversed() {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
