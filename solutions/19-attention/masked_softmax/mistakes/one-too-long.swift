/// The first place of padding has a weight. For a length of 3, which is the last place that counts?
///
/// One place too many was let in. Places are counted from 0, so place j is real if j < length.
var weights = Tensor(zeros: scores.shape)
for (row, length) in lengths.enumerated() where length > 0 {
    let end = min(length + 1, scores.shape[1])
    let shares = softmax(scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: end), axis: 0)
    for place in 0..<end { weights[row, place] = shares[place] }
}
return weights
