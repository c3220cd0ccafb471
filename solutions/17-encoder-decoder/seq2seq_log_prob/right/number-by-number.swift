import NumericCore

/// Plain loops over single numbers, from the last place to the first.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let (steps, tokens) = (logits.shape[1], logits.shape[2])
    var result = Tensor(zeros: [lengths.count])
    for row in lengths.indices {
        for t in (0..<lengths[row]).reversed() {
            var largest = logits[row, t, 0]
            for token in 1..<tokens { largest = max(largest, logits[row, t, token]) }
            var total: Float = 0
            for token in 0..<tokens { total += exp(logits[row, t, token] - largest) }
            result[row] -= log(total) + (largest - logits[row, t, targets[row * steps + t]])
        }
    }
    return result
}
