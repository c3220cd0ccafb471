/// The first row is right, and the others are not at right angles to it. The part along q is (a · q)/(q · q) q: how long is q
/// here?
///
/// As long as it came, since the rows are brought to length 1 at the end only. Then the division by q · q cannot be left out. Or
/// bring each row to length 1 at once.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() * earlier
    }
    rows.append(row)
}
return gain * stack(rows.map { $0 / sqrt(($0 * $0).sum()) }, axis: 0)
