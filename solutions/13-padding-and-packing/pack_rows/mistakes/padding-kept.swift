/// All counts are the whole batch, and the padding stands among the rows. Which rows have a step t?
///
/// Those with t < length. The others are over, and leaving them out is what packing is for.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths[order[0]] {
    let running = order
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
