/// You are right until two rows are equally long: then the later one stands first. Which comes first in the batch?
///
/// The one with the smaller number, and it stays first. Where the lengths are equal, compare the numbers of the rows.
/// Turning round a list that was sorted the other way turns the ties round, too.
let order = lengths.indices.sorted { (lengths[$1], $1) < (lengths[$0], $0) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths[order[0]] {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
