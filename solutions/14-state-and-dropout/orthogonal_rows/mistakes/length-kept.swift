/// The rows are at right angles, and each has another length. How long is each to be?
///
/// As long as `gain` says. What is left of a row is brought to length 1 before it is multiplied.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() / (earlier * earlier).sum() * earlier
    }
    rows.append(row)
}
return gain * stack(rows, axis: 0)
