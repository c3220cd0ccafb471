/// The rows are orthogonal and of the right length. The last row has kept its direction, and the first has not. In which order
/// are they done?
///
/// From row 0 on: the first row has none before it and stays as it is.
var rows: [Tensor] = []
for index in (0..<a.shape[0]).reversed() {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() * earlier
    }
    rows.append(row / sqrt((row * row).sum()))
}
return gain * stack(rows.reversed(), axis: 0)
