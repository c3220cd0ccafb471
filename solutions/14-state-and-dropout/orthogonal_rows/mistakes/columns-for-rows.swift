/// A square matrix comes out with orthogonal rows, but the first row has lost its direction; its first column has kept it. Along
/// which axis does `a` hold its vectors?
///
/// Along the first: row i is `a.slice(axis: 0, at: i)`. The columns were made orthogonal here.
var rows: [Tensor] = []
for index in 0..<a.shape[1] {
    var row = a.slice(axis: 1, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() * earlier
    }
    rows.append(row / sqrt((row * row).sum()))
}
return gain * stack(rows, axis: 1)
