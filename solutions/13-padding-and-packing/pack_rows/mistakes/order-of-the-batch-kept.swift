/// The counts are right. Within a step the rows stand as they stand in the batch, and `order` says so. What does the next
/// step of such a packing find where a row in the middle has ended?
///
/// A gap: the rows behind it move up, and no longer stand where their states are. Sort the rows first, longest first.
let order = Array(lengths.indices)
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths.max()! {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
