import NumericCore

/// Your numbers are right but for the sign. Can a probability have a logarithm above 0?
///
/// That is the loss. The log-probability is its negative, below 0.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            let largest = z.scalars.max()!
            result[row] -= z[target] - largest - log(exp(z - largest).sum())
        }
    }
    return result
}
