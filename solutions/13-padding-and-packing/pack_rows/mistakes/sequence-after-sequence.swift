/// Counts and order are right, and the rows hold the right numbers in another order: each sequence stands in one piece.
/// What should come next after the first step of a sequence?
///
/// The first step of the next sequence. All rows of a step stand together, so that one product takes them: steps outside,
/// sequences inside.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for t in 0..<lengths[order[0]] {
    let running = order.filter { t < lengths[$0] }
    counts.append(running.count)
}
for row in order {
    for t in 0..<lengths[row] { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
