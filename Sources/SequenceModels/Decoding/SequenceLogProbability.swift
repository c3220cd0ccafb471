import NumericCore

/// log p(y | x) = Σ_t log p(y_t | y_<t, x): how likely a model finds whole targets.
///
/// Sutskever, Vinyals and Le 2014, "Sequence to sequence learning with neural networks".
package enum SequenceLogProbability {
    /// - Parameters:
    ///   - logits: [B, T, V].
    ///   - targets: B rows of T tokens; those of steps that do not count are never read.
    ///   - lengths: how many steps of each row count, its end token among them.
    /// - Returns: a number for each row [B], in nats.
    package static func forward(logits: Tensor, targets: [[Int]], lengths: [Int]) -> Tensor {
        let (time, size) = (logits.shape[1], logits.shape[2])
        check(logits, targets, lengths)
        let logProbabilities = logSoftmax(logits)
        return Tensor(
            targets.indices.map { row in
                // In double precision, as a long target is a sum of many numbers of one sign.
                Float(
                    (0..<lengths[row]).reduce(0.0) { sum, step in
                        let place = (row * time + step) * size + targets[row][step]
                        return sum + Double(logProbabilities.scalars[place])
                    })
            })
    }

    /// ∂L/∂logits [B, T, V], given the gradient of the numbers [B]: u (one-hot - softmax) at steps that count.
    package static func backward(
        upstream: Tensor, logits: Tensor, targets: [[Int]], lengths: [Int]
    ) -> Tensor {
        check(logits, targets, lengths)
        var gradient = Tensor(zeros: logits.shape)
        for row in targets.indices {
            for step in 0..<lengths[row] { gradient[row, step, targets[row][step]] = upstream[row] }
        }
        return logSoftmaxBackward(upstream: gradient, logProbabilities: logSoftmax(logits))
    }

    private static func check(_ logits: Tensor, _ targets: [[Int]], _ lengths: [Int]) {
        require(
            logits.rank == 3 && targets.count == logits.shape[0] && lengths.count == targets.count,
            "\(targets.count) targets and \(lengths.count) lengths for logits of shape \(logits.shape)")
        for (row, length) in lengths.enumerated() {
            require(
                (0...logits.shape[1]).contains(length) && targets[row].count >= length,
                "length \(length) of a row of \(targets[row].count) tokens and \(logits.shape[1]) steps")
            for token in targets[row].prefix(length) {
                require(
                    (0..<logits.shape[2]).contains(token), "target \(token) outside 0..<\(logits.shape[2])")
            }
        }
    }
}
