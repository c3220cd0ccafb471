/// All directions are right, and each row has the length 1. How long is it to be?
///
/// As long as `gain` says. Multiply at the end.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() * earlier
    }
    rows.append(row / sqrt((row * row).sum()))
}
return stack(rows, axis: 0)
