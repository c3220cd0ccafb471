/// Rows and counts are right. For row 0, 1 and so on `order` says at which place it stands. What is asked is the reverse:
/// which row stands at place 0?
///
/// The first number of the list that you sorted. Yours is PyTorch's `unsorted_indices`, with which one finds back.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths[order[0]] {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order.indices.sorted { order[$0] < order[$1] })
