import NumericCore

/// Your first row is right. Change the targets of another row, and nothing moves. Where do row b's targets begin?
///
/// Each row was asked for the first row's tokens. Row b begins at b times the width.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[t]
            let largest = z.scalars.max()!
            result[row] += z[target] - largest - log(exp(z - largest).sum())
        }
    }
    return result
}
