import NumericCore

/// The share of rows whose largest score stands at the row's target; of equal scores the first counts.
///
/// - Parameters:
///   - logits: a score for each class [N, V].
///   - targets: the right class of each row [N].
public func accuracy(logits: Tensor, targets: [Int]) -> Float {
    guard !targets.isEmpty, logits.rank == 2 else { return 0 }
    let width = logits.shape[1]
    let scores = logits.scalars
    var right = 0
    for (row, target) in targets.enumerated() {
        var best = 0
        for column in 0..<width where scores[row * width + column] > scores[row * width + best] {
            best = column
        }
        if best == target { right += 1 }
    }
    return Float(right) / Float(targets.count)
}
