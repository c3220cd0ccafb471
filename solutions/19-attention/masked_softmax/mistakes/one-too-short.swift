/// The last real place has 0, and rows of length 1 have nothing at all. For a length of 3, which is the last place that
/// counts?
///
/// The last real place was cut off too. Places are counted from 0, so place length − 1 still counts.
var weights = Tensor(zeros: scores.shape)
for (row, length) in lengths.enumerated() where length > 0 {
    let end = max(length - 1, 0)
    if end == 0 { continue }
    let shares = softmax(scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: end), axis: 0)
    for place in 0..<end { weights[row, place] = shares[place] }
}
return weights
