import NumericCore

/// With small logits you are right; with logits near 200 your numbers are no numbers. How large is e²⁰⁰?
///
/// The exponentials overflow. Subtract the largest logit of the place first.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            result[row] += z[target] - log(exp(z).sum())
        }
    }
    return result
}
