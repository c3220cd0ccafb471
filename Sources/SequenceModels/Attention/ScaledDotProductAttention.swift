import NumericCore

/// softmax(q kᵀ / √d) v, for several heads at once.
///
/// Vaswani et al. 2017, "Attention is all you need". Letters: h heads, T queries, S keys, d numbers a head.
package enum ScaledDotProductAttention {
    /// What a pass returns.
    package struct Result: Sendable, Equatable {
        /// [B, h, T, d].
        package var output: Tensor
        /// [B, h, T, S]; rows sum to 1, hidden keys have 0.
        package var weights: Tensor
    }

    /// - Parameters:
    ///   - query: [B, h, T, d].
    ///   - key: [B, h, S, d].
    ///   - value: [B, h, S, e].
    package static func forward(
        query: Tensor, key: Tensor, value: Tensor, mask: AttentionMask = .none
    ) -> Result {
        let shape = query.shape
        let scores = matmul(merged(query), merged(key), transposingRight: true) * scale(query)
        let weights = maskedSoftmax(scores, heads: shape[1], mask: mask)
        let output = matmul(weights, merged(value))
        return Result(
            output: output.reshaped(Array(shape[..<3]) + [value.shape[3]]),
            weights: weights.reshaped(Array(shape[..<3]) + [key.shape[2]]))
    }

    /// The gradients of query, key and value.
    ///
    /// - Parameters:
    ///   - upstream: the gradient of the output.
    ///   - upstreamWeights: an extra gradient of the weights.
    ///   - result: what `forward` returned for the same inputs.
    package static func backward(
        upstream: Tensor, upstreamWeights: Tensor? = nil, query: Tensor, key: Tensor, value: Tensor,
        result: Result
    ) -> (query: Tensor, key: Tensor, value: Tensor) {
        let weights = merged(result.weights)
        let delta = merged(upstream)
        var weightGradient = matmul(delta, merged(value), transposingRight: true)
        if let upstreamWeights { weightGradient += merged(upstreamWeights) }
        let scores = softmaxBackward(upstream: weightGradient, weights: weights) * scale(query)
        return (
            matmul(scores, merged(key)).reshaped(query.shape),
            matmul(scores, merged(query), transposingLeft: true).reshaped(key.shape),
            matmul(weights, delta, transposingLeft: true).reshaped(value.shape)
        )
    }

    private static func scale(_ query: Tensor) -> Float { 1 / Float(query.shape[3]).squareRoot() }

    /// [B, h, T, d] to [B·h, T, d].
    private static func merged(_ tensor: Tensor) -> Tensor {
        tensor.reshaped([tensor.shape[0] * tensor.shape[1], tensor.shape[2], tensor.shape[3]])
    }
}
