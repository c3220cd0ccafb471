/// The first two rows are right, and from the third on they are not at right angles. Along what was the third row's part taken?
///
/// Along row 1 as it came. But row 1 still has a part along row 0, which is then taken away twice. Use the rows that are done.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for other in 0..<index {
        let given = a.slice(axis: 0, at: other)
        let earlier = given / sqrt((given * given).sum())
        row -= (row * earlier).sum() * earlier
    }
    rows.append(row / sqrt((row * row).sum()))
}
return gain * stack(rows, axis: 0)
