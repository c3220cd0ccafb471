/// The first row is right, and the second leans towards it more than before. What is to be left of a row?
///
/// What does not lie along the earlier ones. So their parts are subtracted and not added.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row += (row * earlier).sum() * earlier
    }
    rows.append(row / sqrt((row * row).sum()))
}
return gain * stack(rows, axis: 0)
