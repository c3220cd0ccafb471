/// The first row is right, and the others are not at right angles to it. If q is twice as long, how do a · q and the part (a ·
/// q)/(q · q) q change?
///
/// The product doubles and the part stays. Dividing by the length of q only takes away too much or too little wherever that
/// length is not 1: the divisor is q · q, the length squared.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() / sqrt((earlier * earlier).sum()) * earlier
    }
    rows.append(row)
}
return gain * stack(rows.map { $0 / sqrt(($0 * $0).sum()) }, axis: 0)
