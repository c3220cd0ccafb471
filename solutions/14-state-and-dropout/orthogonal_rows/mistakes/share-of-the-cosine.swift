/// The first row is right, and of the second the wrong amount was taken away. By what is a · q divided if q has the length 1?
///
/// By nothing, as q · q is 1. Divided by the length of the row too it is the cosine of the angle, and not how far the row reaches
/// along q.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() / sqrt((row * row).sum()) * earlier
    }
    rows.append(row / sqrt((row * row).sum()))
}
return gain * stack(rows, axis: 0)
