import NumericCore

/// Which keys a query may look at.
package struct AttentionMask: Sendable, Equatable {
    /// A query at step t sees keys up to step t.
    package var isCausal: Bool
    /// How many keys of each batch entry are real; all when not given.
    package var keyLengths: [Int]?

    package init(isCausal: Bool = false, keyLengths: [Int]? = nil) {
        self.isCausal = isCausal
        self.keyLengths = keyLengths
    }

    /// Every query sees every key.
    package static let none = AttentionMask()

    /// How many keys a query sees: they are always the first ones.
    func visibleKeys(batch: Int, query: Int, keys: Int) -> Int {
        let real = keyLengths.map { min($0[batch], keys) } ?? keys
        return max(0, isCausal ? min(real, query + 1) : real)
    }
}

/// The softmax of scores over the keys that a query may see, 0 for the others.
///
/// A query that may see nothing gets 0 everywhere, not NaN.
///
/// - Parameter scores: [B·h, T, S]; each batch entry has h consecutive matrices.
package func maskedSoftmax(_ scores: Tensor, heads: Int = 1, mask: AttentionMask = .none) -> Tensor {
    let (queries, keys) = (scores.shape[1], scores.shape[2])
    if let lengths = mask.keyLengths {
        require(
            lengths.count * heads == scores.shape[0],
            "\(lengths.count) key lengths for \(scores.shape[0] / max(heads, 1)) batch entries")
    }
    var result = [Float](repeating: 0, count: scores.count)
    for row in 0..<(scores.shape[0] * queries) {
        let visible = mask.visibleKeys(batch: row / queries / heads, query: row % queries, keys: keys)
        let places = (row * keys)..<(row * keys + visible)
        var largest = -Float.infinity
        for place in places { largest = max(largest, scores.scalars[place]) }
        var total: Float = 0
        for place in places {
            result[place] = exp(scores.scalars[place] - largest)
            total += result[place]
        }
        for place in places { result[place] /= total }
    }
    return Tensor(shape: scores.shape, result)
}

/// The gradient of the scores, given that of the weights and the weights themselves, over the last axis.
///
/// ∂L/∂s = w ⊙ (u - Σ u w): hidden keys have w = 0 and get no gradient.
package func softmaxBackward(upstream: Tensor, weights: Tensor) -> Tensor {
    let flat = rows(of: weights)
    let delta = rows(of: upstream)
    return (flat * (delta - column((flat * delta).sum(axis: 1)))).reshaped(weights.shape)
}
