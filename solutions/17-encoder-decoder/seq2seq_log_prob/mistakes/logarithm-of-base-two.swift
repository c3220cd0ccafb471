import NumericCore

/// All your numbers are the right ones times 1.44. Which logarithm is natural?
///
/// The logarithms are in base 2. Losses are counted in natural logarithms here.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            let largest = z.scalars.max()!
            result[row] += (z[target] - largest - log(exp(z - largest).sum())) / log(2)
        }
    }
    return result
}
