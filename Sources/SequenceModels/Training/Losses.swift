import NumericCore

/// A loss and its gradient.
package struct LossValue: Sendable, Equatable {
    /// One number.
    package var loss: Float
    /// The gradient of what the loss was computed from, in its shape.
    package var gradient: Tensor
}

/// The mean of -log softmax(logits)[target] over the valid steps.
///
/// - Parameters:
///   - logits: [B, T, V].
///   - targets: B rows of T tokens; those of steps that do not count are never read.
///   - lengths: how many steps of each row count; all when not given.
/// - Returns: the loss, 0 when no step counts, and ∂L/∂logits.
package func crossEntropy(logits: Tensor, targets: [[Int]], lengths: [Int]? = nil) -> LossValue {
    let valid = targets.enumerated().map { row, tokens in
        (0..<tokens.count).map { $0 < lengths?[row] ?? tokens.count }
    }
    return crossEntropy(logits: logits, targets: targets, valid: valid)
}

/// The mean of -log softmax(logits)[target] over the steps marked valid.
package func crossEntropy(logits: Tensor, targets: [[Int]], valid: [[Bool]]) -> LossValue {
    let (batch, time, size) = (logits.shape[0], logits.shape[1], logits.shape[2])
    require(
        targets.count == batch && targets.allSatisfy { $0.count == time } && valid.count == batch
            && valid.allSatisfy { $0.count == time },
        "targets do not fit logits of shape \(logits.shape)")
    let validCount = valid.joined().count { $0 }
    guard validCount > 0 else { return LossValue(loss: 0, gradient: Tensor(zeros: logits.shape)) }
    var gradient = [Float](repeating: 0, count: logits.count)
    var total = 0.0
    for row in 0..<batch {
        for step in 0..<time where valid[row][step] {
            let target = targets[row][step]
            require((0..<size).contains(target), "target \(target) outside 0..<\(size)")
            let start = (row * time + step) * size
            var largest = -Float.infinity
            for place in start..<(start + size) { largest = max(largest, logits.scalars[place]) }
            var sum: Float = 0
            for place in start..<(start + size) {
                gradient[place] = exp(logits.scalars[place] - largest)
                sum += gradient[place]
            }
            let scale = 1 / (sum * Float(validCount))
            for place in start..<(start + size) { gradient[place] *= scale }
            gradient[start + target] -= 1 / Float(validCount)
            total += Double(log(sum)) + Double(largest) - Double(logits.scalars[start + target])
        }
    }
    return LossValue(
        loss: Float(total / Double(validCount)), gradient: Tensor(shape: logits.shape, gradient))
}

/// The mean of (prediction - target)² over all elements.
package func meanSquaredError(_ prediction: Tensor, _ target: Tensor) -> LossValue {
    let difference = prediction - target
    require(difference.shape == prediction.shape, "\(prediction.shape) and \(target.shape) differ")
    let count = Float(max(prediction.count, 1))
    return LossValue(
        loss: (difference * difference).sum() / count, gradient: difference * (2 / count))
}
