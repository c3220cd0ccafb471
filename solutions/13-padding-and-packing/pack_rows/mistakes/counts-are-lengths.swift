/// Rows and order are right, and `counts` is the list of the lengths, sorted. Of what are there as many as steps?
///
/// Of counts: for each step one, the number of rows that still run. There are as many lengths as rows of the batch.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths[order[0]] {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), order.map { lengths[$0] }, order)
