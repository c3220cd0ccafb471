/// The rows are at right angles and too short, each by a factor of its own. Whose length is to be the gain?
///
/// Each row's own. Here the root is taken over the squares of the whole matrix.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() / (earlier * earlier).sum() * earlier
    }
    rows.append(row)
}
let all = stack(rows, axis: 0)
return gain * all / sqrt((all * all).sum())
