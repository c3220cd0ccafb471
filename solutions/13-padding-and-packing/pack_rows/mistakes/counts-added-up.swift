/// Rows and order are right. Your counts grow from step to step. What are they, for a step that two rows still have?
///
/// 2, whatever came before. Yours say where a step ends among the rows: the counts added up.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths[order[0]] {
    let running = order.filter { t < lengths[$0] }
    counts.append((counts.last ?? 0) + running.count)
    for row in running { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
