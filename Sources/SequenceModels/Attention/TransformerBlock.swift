import NumericCore

/// Self-attention and a feed-forward part, each with layer normalisation and a way around.
///
/// Vaswani et al. 2017, "Attention is all you need" (normalisation after); Xiong et al. 2020, "On layer
/// normalization in the transformer architecture" (before).
package struct TransformerBlock: Parameterized, Equatable {
    /// Where the normalisations stand.
    package enum NormPlacement: String, Sendable, CaseIterable {
        /// x + f(LN(x)).
        case before
        /// LN(x + f(x)).
        case after
    }

    package var attention: MultiHeadSelfAttention
    package var feedForward: FeedForward
    package var attentionNorm: LayerNorm
    package var feedForwardNorm: LayerNorm
    package let placement: NormPlacement

    package init(
        attention: MultiHeadSelfAttention, feedForward: FeedForward, placement: NormPlacement = .before
    ) {
        let size = attention.outputProjection.bias.count
        self.attention = attention
        self.feedForward = feedForward
        self.placement = placement
        attentionNorm = LayerNorm(size: size)
        feedForwardNorm = LayerNorm(size: size)
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        attention.forEachParameter(under: "self_attn", visit)
        feedForward.forEachParameter(visit)
        attentionNorm.forEachParameter(under: "norm1", visit)
        feedForwardNorm.forEachParameter(under: "norm2", visit)
    }

    /// A pass with what the way back needs.
    package struct Recording: Sendable {
        /// y [B, T, E].
        package let output: Tensor
        /// [B, h, T, T].
        package var weights: Tensor { attention.weights }
        let attention: MultiHeadSelfAttention.Recording
        /// What the attention read, and the two sums.
        let attentionInput: Tensor
        let firstSum: Tensor
        let feedForwardInput: Tensor
        let secondSum: Tensor
    }

    /// x [B, T, E] to y [B, T, E].
    package func forward(_ input: Tensor, mask: AttentionMask = .none) -> Recording {
        let attentionInput = placement == .before ? attentionNorm.forward(input) : input
        let attended = attention.forward(attentionInput, mask: mask)
        let firstSum = input + attended.output
        let feedForwardInput =
            placement == .before ? feedForwardNorm.forward(firstSum) : attentionNorm.forward(firstSum)
        let changed = feedForward.forward(feedForwardInput)
        let secondSum = (placement == .before ? firstSum : feedForwardInput) + changed
        return Recording(
            output: placement == .before ? secondSum : feedForwardNorm.forward(secondSum),
            attention: attended, attentionInput: attentionInput, firstSum: firstSum,
            feedForwardInput: feedForwardInput, secondSum: secondSum)
    }

    /// The gradients, given that of y and the input as it was.
    package func backward(
        _ recording: Recording, upstream: Tensor, input: Tensor
    ) -> LayerGradients<TransformerBlock> {
        var gradient = self
        func through(_ norm: LayerNorm, _ delta: Tensor, _ input: Tensor, _ slot: inout LayerNorm) -> Tensor {
            let gradients = norm.backward(upstream: delta, input: input)
            slot = gradients.layer
            return gradients.input
        }
        switch placement {
        case .before:
            let changed = feedForward.backward(upstream: upstream, input: recording.feedForwardInput)
            let firstSum =
                upstream
                + through(
                    feedForwardNorm, changed.input, recording.firstSum, &gradient.feedForwardNorm)
            let attended = attention.backward(
                recording.attention, upstream: firstSum, input: recording.attentionInput)
            gradient.feedForward = changed.layer
            gradient.attention = attended.layer
            let around = through(attentionNorm, attended.input, input, &gradient.attentionNorm)
            return LayerGradients(input: firstSum + around, layer: gradient)
        case .after:
            let secondSum = through(
                feedForwardNorm, upstream, recording.secondSum, &gradient.feedForwardNorm)
            let changed = feedForward.backward(upstream: secondSum, input: recording.feedForwardInput)
            let firstSum = through(
                attentionNorm, secondSum + changed.input, recording.firstSum, &gradient.attentionNorm)
            let attended = attention.backward(
                recording.attention, upstream: firstSum, input: recording.attentionInput)
            gradient.feedForward = changed.layer
            gradient.attention = attended.layer
            return LayerGradients(input: firstSum + attended.input, layer: gradient)
        }
    }
}
