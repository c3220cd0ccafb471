import NumericCore

/// Each of your numbers is the right one divided by its row's length. Is a long sentence as likely as a short one
/// whose tokens are as likely?
///
/// The mean was taken over the tokens. The probability of a sentence is a product, so its logarithm is the sum.
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
        result[row] = result[row] / Float(lengths[row])
    }
    return result
}
