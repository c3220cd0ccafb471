/// Your order begins with the shortest row. Which rows of a step drop out from one step to the next?
///
/// The short ones. They have to stand last, so that what still runs is always the first few: sort by falling length.
let order = lengths.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths.max()! {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
