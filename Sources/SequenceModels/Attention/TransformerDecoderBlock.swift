import NumericCore

/// Causal self-attention, attention over a memory and a feed-forward part, each with layer normalisation before
/// it and a way around.
///
/// Vaswani et al. 2017, "Attention is all you need"; normalisation first as in Xiong et al. 2020, "On layer
/// normalization in the transformer architecture". Letters: B batch, T target steps, S memory steps, E numbers
/// a step.
package struct TransformerDecoderBlock: Parameterized, Equatable {
    /// Over the target, causal.
    package var selfAttention: MultiHeadSelfAttention
    /// Over the memory.
    package var crossAttention: MultiHeadCrossAttention
    /// At every step by itself.
    package var feedForward: FeedForward
    /// Before the self-attention, the cross-attention and the feed-forward part.
    package var norms: [LayerNorm]

    /// A block from its parts, with γ = 1 and β = 0 in the norms.
    package init(
        selfAttention: MultiHeadSelfAttention, crossAttention: MultiHeadCrossAttention,
        feedForward: FeedForward
    ) {
        let size = selfAttention.outputProjection.bias.count
        self.selfAttention = selfAttention
        self.crossAttention = crossAttention
        self.feedForward = feedForward
        norms = [LayerNorm](repeating: LayerNorm(size: size), count: 3)
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        selfAttention.forEachParameter(under: "self_attn", visit)
        crossAttention.forEachParameter(under: "multihead_attn", visit)
        feedForward.forEachParameter(visit)
        for index in norms.indices { norms[index].forEachParameter(under: "norm\(index + 1)", visit) }
    }

    /// A pass with what the way back needs.
    package struct Recording: Sendable {
        /// y [B, T, E].
        package let output: Tensor
        let own: MultiHeadSelfAttention.Recording
        let look: MultiHeadCrossAttention.Recording
        /// What each norm read, and what it answered.
        let sums: [Tensor]
        let normalised: [Tensor]
    }

    /// - Parameters:
    ///   - input: x [B, T, E].
    ///   - memory: [B, S, E].
    ///   - lengths: how many steps of each memory are real; all when not given.
    package func forward(_ input: Tensor, memory: Tensor, lengths: [Int]? = nil) -> Recording {
        let first = norms[0].forward(input)
        let own = selfAttention.forward(first, mask: AttentionMask(isCausal: true))
        let afterOwn = input + own.output
        let second = norms[1].forward(afterOwn)
        let look = crossAttention.forward(second, memory: memory, lengths: lengths)
        let afterLook = afterOwn + look.output
        let third = norms[2].forward(afterLook)
        return Recording(
            output: afterLook + feedForward.forward(third), own: own, look: look,
            sums: [input, afterOwn, afterLook], normalised: [first, second, third])
    }

    /// The gradients of x, the memory and the block, given that of y [B, T, E].
    package func backward(
        _ recording: Recording, upstream: Tensor, memory: Tensor
    ) -> (input: Tensor, memory: Tensor, block: TransformerDecoderBlock) {
        var gradient = self
        func around(_ index: Int, _ delta: Tensor) -> Tensor {
            let below = norms[index].backward(upstream: delta, input: recording.sums[index])
            gradient.norms[index] = below.layer
            return below.input
        }
        let inner = feedForward.backward(upstream: upstream, input: recording.normalised[2])
        gradient.feedForward = inner.layer
        let afterLook = upstream + around(2, inner.input)
        let look = crossAttention.backward(
            recording.look, upstream: afterLook, input: recording.normalised[1], memory: memory)
        gradient.crossAttention = look.attention
        let afterOwn = afterLook + around(1, look.input)
        let own = selfAttention.backward(
            recording.own, upstream: afterOwn, input: recording.normalised[0])
        gradient.selfAttention = own.layer
        return (afterOwn + around(0, own.input), look.memory, gradient)
    }
}
