/// The order is right. Your rows hold one whole sequence after another, and `counts` says how long each is. What can a
/// network do with the first four rows of that?
///
/// Only one sequence, step by step. Packed is by time: all first steps together, then all second steps, and for each step
/// the number of rows that have one.
let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
var rows: [Tensor] = []
var counts: [Int] = []
for row in order {
    counts.append(lengths[row])
    for t in 0..<lengths[row] { rows.append(x.slice(axis: 0, at: row).slice(axis: 0, at: t)) }
}
return (stack(rows, axis: 0), counts, order)
