import NumericCore

/// Your numbers move when all logits of a place are raised together. Has a logit alone a probability?
///
/// The targets' logits were added up as they are. Subtract from each the logarithm of the sum of all exponentials
/// of its place.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            result[row] += z[target]
        }
    }
    return result
}
