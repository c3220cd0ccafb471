import NumericCore

/// Your numbers lie between 0 and 1. What was asked for?
///
/// The probabilities were multiplied. That is p(y | x), and for a long sentence it is 0 in a Float. Add the
/// logarithms.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(ones: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            let largest = z.scalars.max()!
            result[row] *= exp(z[target] - largest) / exp(z - largest).sum()
        }
    }
    return result
}
