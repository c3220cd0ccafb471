import NumericCore

/// Every step of a sequence looks at every other, in several ways at once.
///
/// Vaswani et al. 2017, "Attention is all you need". Letters: E numbers a step, h heads of d = E / h.
package struct MultiHeadSelfAttention: Parameterized, Equatable {
    /// The three projections below one another, [3E, E]: query, key, value.
    package var inputProjection: Linear
    /// [E, E], mixes the heads.
    package var outputProjection: Linear
    package let headCount: Int

    /// An attention from its projections; h must divide E.
    package init(inputProjection: Linear, outputProjection: Linear, headCount: Int) {
        let size = inputProjection.weight.shape[1]
        require(headCount > 0 && size % headCount == 0, "\(headCount) heads do not divide \(size)")
        self.inputProjection = inputProjection
        self.outputProjection = outputProjection
        self.headCount = headCount
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("in_proj_weight", &inputProjection.weight)
        visit("in_proj_bias", &inputProjection.bias)
        outputProjection.forEachParameter(under: "out_proj", visit)
    }

    /// A pass with what the way back needs.
    package struct Recording: Sendable {
        /// y [B, T, E].
        package let output: Tensor
        /// [B, h, T, T]; rows sum to 1.
        package var weights: Tensor { attention.weights }
        let query: Tensor
        let key: Tensor
        let value: Tensor
        let attention: ScaledDotProductAttention.Result
        let joined: Tensor
    }

    /// x [B, T, E] to y [B, T, E].
    package func forward(_ input: Tensor, mask: AttentionMask = .none) -> Recording {
        let size = input.shape[2]
        let projected = inputProjection.forward(input)
        func heads(_ index: Int) -> Tensor {
            AttentionHeads.split(
                projected.slice(axis: 2, from: index * size, to: (index + 1) * size), count: headCount)
        }
        let (query, key, value) = (heads(0), heads(1), heads(2))
        let attention = ScaledDotProductAttention.forward(query: query, key: key, value: value, mask: mask)
        let joined = AttentionHeads.join(attention.output)
        return Recording(
            output: outputProjection.forward(joined), query: query, key: key, value: value,
            attention: attention, joined: joined)
    }

    /// The gradients, given that of y and, if there is one, of the weights.
    package func backward(
        _ recording: Recording, upstream: Tensor, upstreamWeights: Tensor? = nil, input: Tensor
    ) -> LayerGradients<MultiHeadSelfAttention> {
        let output = outputProjection.backward(upstream: upstream, input: recording.joined)
        let heads = ScaledDotProductAttention.backward(
            upstream: AttentionHeads.split(output.input, count: headCount),
            upstreamWeights: upstreamWeights, query: recording.query,
            key: recording.key, value: recording.value, result: recording.attention)
        let projected = concatenate(
            [heads.query, heads.key, heads.value].map(AttentionHeads.join), axis: 2)
        let inputs = inputProjection.backward(upstream: projected, input: input)
        return LayerGradients(
            input: inputs.input,
            layer: MultiHeadSelfAttention(
                inputProjection: inputs.layer, outputProjection: output.layer, headCount: headCount))
    }
}
