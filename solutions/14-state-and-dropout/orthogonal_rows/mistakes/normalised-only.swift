/// Every row has the right length, and the first is right. Are the others at right angles to it?
///
/// No: they have the directions they came with. Before a row is brought to its length, what lies along the earlier rows has to be
/// taken away.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= 0 * earlier
    }
    rows.append(row / sqrt((row * row).sum()))
}
return gain * stack(rows, axis: 0)
