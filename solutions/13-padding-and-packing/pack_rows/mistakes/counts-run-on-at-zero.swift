/// Rows and order are right. Where the batch is wider than its longest row, your counts go on with zeros. How many steps
/// does a packed batch have?
///
/// As many as the longest row. What comes behind it has nothing in it.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<x.shape[1] {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
