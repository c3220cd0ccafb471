import NumericCore

/// Your first row is right, and the others ask for tokens that belong to the row above. Where does row b begin in
/// the flat array?
///
/// The rows were taken to stand one behind another without padding. Each takes T places, whatever its length.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[lengths[..<row].reduce(0, +) + t]
            let largest = z.scalars.max()!
            result[row] += z[target] - largest - log(exp(z - largest).sum())
        }
    }
    return result
}
