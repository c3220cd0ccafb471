import NumericCore

/// At each place you ask for the next target. Which logits are meant for target t?
///
/// The targets were moved by one, as if the decoder read them unshifted. Place t of the logits belongs to place t
/// of the targets.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[(row * steps + t + 1) % targets.count]
            let largest = z.scalars.max()!
            result[row] += z[target] - largest - log(exp(z - largest).sum())
        }
    }
    return result
}
