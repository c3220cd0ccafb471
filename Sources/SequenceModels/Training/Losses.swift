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
///   - smoothing: ε, the share of each target that is spread evenly over all V.
/// - Returns: the loss, 0 when no step counts, and ∂L/∂logits.
package func crossEntropy(
    logits: Tensor, targets: [[Int]], lengths: [Int]? = nil, smoothing: Float = 0
) -> LossValue {
    let valid = targets.enumerated().map { row, tokens in
        (0..<tokens.count).map { $0 < lengths?[row] ?? tokens.count }
    }
    return crossEntropy(logits: logits, targets: targets, valid: valid, smoothing: smoothing)
}

/// The mean of -log softmax(logits)[target] over the steps marked valid.
///
/// With smoothing the target is the distribution (1 - ε) · one-hot + ε / V, as in PyTorch (Szegedy et al. 2016,
/// "Rethinking the inception architecture for computer vision"), and the best loss is its entropy, not 0.
package func crossEntropy(
    logits: Tensor, targets: [[Int]], valid: [[Bool]], smoothing: Float = 0
) -> LossValue {
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
            let spread = smoothing / Float(size)
            var expected = Double((1 - smoothing) * logits.scalars[start + target])
            for place in start..<(start + size) {
                gradient[place] = gradient[place] * scale - spread / Float(validCount)
                if smoothing != 0 { expected += Double(spread * logits.scalars[place]) }
            }
            gradient[start + target] -= (1 - smoothing) / Float(validCount)
            total += Double(log(sum)) + Double(largest) - expected
        }
    }
    return LossValue(
        loss: Float(total / Double(validCount)), gradient: Tensor(shape: logits.shape, gradient))
}

/// The mean of the losses at the places that count, over the whole batch.
///
/// What stands at the other places is never read: an infinity there times 0 would be NaN.
///
/// - Parameters:
///   - losses: [B, T].
///   - mask: 1 where a place counts, 0 where it does not [B, T].
/// - Returns: the mean, 0 when no place counts, and its gradient in the losses [B, T].
package func maskedMean(_ losses: Tensor, mask: Tensor) -> LossValue {
    require(losses.shape == mask.shape, "losses of shape \(losses.shape), a mask of \(mask.shape)")
    let places = mask.scalars.indices.filter { mask.scalars[$0] != 0 }
    var gradient = [Float](repeating: 0, count: losses.count)
    var total = 0.0
    for place in places {
        total += Double(losses.scalars[place])
        gradient[place] = 1 / Float(places.count)
    }
    return LossValue(
        loss: Float(total / Double(max(places.count, 1))), gradient: Tensor(shape: losses.shape, gradient))
}

/// The mean of (prediction - target)² over all elements.
package func meanSquaredError(_ prediction: Tensor, _ target: Tensor) -> LossValue {
    let difference = prediction - target
    require(difference.shape == prediction.shape, "\(prediction.shape) and \(target.shape) differ")
    let count = Float(max(prediction.count, 1))
    return LossValue(
        loss: (difference * difference).sum() / count, gradient: difference * (2 / count))
}
