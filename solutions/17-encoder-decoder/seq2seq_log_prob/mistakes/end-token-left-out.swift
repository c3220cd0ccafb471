import NumericCore

/// Each of your numbers is too large by one logarithm, the last of its row. What has to be likely for a sentence to
/// be exactly this long?
///
/// The end token was left out. That the sentence stops here is something the decoder has to say, and it is the last
/// place that counts.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] - 1 {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            let largest = z.scalars.max()!
            result[row] += z[target] - largest - log(exp(z - largest).sum())
        }
    }
    return result
}
