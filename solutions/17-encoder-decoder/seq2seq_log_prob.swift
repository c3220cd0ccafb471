import NumericCore

/// The log-probability of each target sequence under a decoder.
///
/// - Parameters:
///   - logits: the decoder's logits [B, T, V].
///   - targets: the token that should stand at each place, row after row [B * T].
///   - lengths: how many places of each row count, its end token included [B].
/// - Returns: a log-probability for each row [B].
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    // solution
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            let largest = z.scalars.max()!
            result[row] += z[target] - largest - log(exp(z - largest).sum())
        }
    }
    return result
    // stub
    // // Add up the logarithms of the tokens that count, then run: workbook grade
    // unwritten()
    // end
}
