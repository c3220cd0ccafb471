import NumericCore

/// The log-softmax of all places at once, then the targets picked out, then a mask of 1 and 0. Padding is computed
/// and thrown away.
func seq2seqLogProb(logits: Tensor, targets: [Int], lengths: [Int]) -> Tensor {
    let (rows, steps) = (logits.shape[0], logits.shape[1])
    let shifted = logits - logits.max(axis: 2).reshaped([rows, steps, 1])
    let logs = shifted - log(exp(shifted).sum(axis: 2)).reshaped([rows, steps, 1])
    var (picked, mask) = (Tensor(zeros: [rows, steps]), Tensor(zeros: [rows, steps]))
    for row in 0..<rows {
        for t in 0..<steps {
            picked[row, t] = logs[row, t, targets[row * steps + t]]
            mask[row, t] = t < lengths[row] ? 1 : 0
        }
    }
    return (picked * mask).sum(axis: 1)
}
