import NumericCore

/// Where the logits lie far apart you return −∞. Which number was the logarithm taken of?
///
/// The probability was computed first, and rounded to 0 where it was too small for a Float. Its logarithm is an
/// ordinary number: z minus the largest minus the logarithm of the sum.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let steps = logits.shape[1]
    var result = Tensor(zeros: [lengths.count])
    for row in 0..<lengths.count {
        for t in 0..<lengths[row] {
            let z = logits.slice(axis: 0, at: row).slice(axis: 0, at: t)
            let target = targets[row * steps + t]
            result[row] += log(softmax(z, axis: 0)[target])
        }
    }
    return result
}
