import NumericCore

/// Every step of a target looks at every step of a memory, in several ways at once.
///
/// Vaswani et al. 2017, "Attention is all you need", section 3.2.3. Letters: E numbers a step, M numbers of a
/// memory's step, K heads of d = E / K, T target steps, S memory steps.
package struct MultiHeadCrossAttention: Parameterized, Equatable {
    /// [E, E].
    package var queryProjection: Linear
    /// [E, M].
    package var keyProjection: Linear
    /// [E, M].
    package var valueProjection: Linear
    /// [E, E], mixes the heads.
    package var outputProjection: Linear
    /// K.
    package let headCount: Int

    /// An attention from its projections; K must divide E.
    package init(query: Linear, key: Linear, value: Linear, output: Linear, headCount: Int) {
        let size = output.weight.shape[1]
        require(headCount > 0 && size % headCount == 0, "\(headCount) heads do not divide \(size)")
        queryProjection = query
        keyProjection = key
        valueProjection = value
        outputProjection = output
        self.headCount = headCount
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        queryProjection.forEachParameter(under: "q_proj", visit)
        keyProjection.forEachParameter(under: "k_proj", visit)
        valueProjection.forEachParameter(under: "v_proj", visit)
        outputProjection.forEachParameter(under: "out_proj", visit)
    }

    /// A pass with what the way back needs.
    package struct Recording: Sendable {
        /// y [B, T, E].
        package let output: Tensor
        /// [B, K, T, S]; rows sum to 1.
        package var weights: Tensor { attention.weights }
        let query: Tensor
        let key: Tensor
        let value: Tensor
        let attention: ScaledDotProductAttention.Result
        let joined: Tensor
    }

    /// - Parameters:
    ///   - input: x [B, T, E], which asks.
    ///   - memory: [B, S, M], which is looked at.
    ///   - lengths: how many steps of each memory are real; all when not given.
    package func forward(_ input: Tensor, memory: Tensor, lengths: [Int]? = nil) -> Recording {
        func heads(_ projection: Linear, _ source: Tensor) -> Tensor {
            AttentionHeads.split(projection.forward(source), count: headCount)
        }
        let (query, key) = (heads(queryProjection, input), heads(keyProjection, memory))
        let value = heads(valueProjection, memory)
        let attention = ScaledDotProductAttention.forward(
            query: query, key: key, value: value, mask: AttentionMask(keyLengths: lengths))
        let joined = AttentionHeads.join(attention.output)
        return Recording(
            output: outputProjection.forward(joined), query: query, key: key, value: value,
            attention: attention, joined: joined)
    }

    /// The gradients of x, the memory and the attention, given that of y [B, T, E].
    package func backward(
        _ recording: Recording, upstream: Tensor, input: Tensor, memory: Tensor
    ) -> (input: Tensor, memory: Tensor, attention: MultiHeadCrossAttention) {
        let output = outputProjection.backward(upstream: upstream, input: recording.joined)
        let heads = ScaledDotProductAttention.backward(
            upstream: AttentionHeads.split(output.input, count: headCount), query: recording.query,
            key: recording.key, value: recording.value, result: recording.attention)
        let query = queryProjection.backward(upstream: AttentionHeads.join(heads.query), input: input)
        let key = keyProjection.backward(upstream: AttentionHeads.join(heads.key), input: memory)
        let value = valueProjection.backward(upstream: AttentionHeads.join(heads.value), input: memory)
        return (
            query.input, key.input + value.input,
            MultiHeadCrossAttention(
                query: query.layer, key: key.layer, value: value.layer, output: output.layer,
                headCount: headCount)
        )
    }
}
