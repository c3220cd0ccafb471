import NumericCore
import SequenceModels

extension References {
    /// Attention of a sequence over itself, and what a transformer puts around it.
    static let transformer: [ReferenceFunction] = [
        ReferenceFunction("self-attention", ["BTE", "EE", "EE", "EE", ""]) {
            (x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, causal: Bool) -> Tensor in
            SelfAttention(queryWeight: wq, keyWeight: wk, valueWeight: wv)
                .forward(x, mask: AttentionMask(isCausal: causal)).output
        },
        ReferenceFunction("split-heads", ["BTE", "AKSD", ""]) {
            (x: Tensor, y: Tensor, heads: Int) throws -> (Tensor, Tensor) in
            guard heads > 0, x.shape[2] % heads == 0 else { throw ReferenceFunction.Misfit() }
            return (AttentionHeads.split(x, count: heads), AttentionHeads.join(y))
        },
        ReferenceFunction("multi-head-attention", ["BTE", "3EE", "3E", "EE", "E", "", ""]) {
            (
                x: Tensor, wqkv: Tensor, bqkv: Tensor, wo: Tensor, bo: Tensor, heads: Int, causal: Bool
            )
                throws -> Tensor in
            try MultiHeadSelfAttention(wqkv, bqkv, wo, bo, heads)
                .forward(x, mask: AttentionMask(isCausal: causal)).output
        },
        ReferenceFunction("sinusoidal-positions", ["", ""]) { (count: Int, size: Int) throws -> Tensor in
            // A table of more numbers than that is no exercise's.
            guard (1...4096).contains(count), (1...4096).contains(size), size % 2 == 0 else {
                throw ReferenceFunction.Misfit()
            }
            return SinusoidalPositions.table(count: count, size: size)
        },
        ReferenceFunction("rms-norm", ["NE", "E"]) { (x: Tensor, gain: Tensor) -> Tensor in
            RMSNorm(gain: gain).forward(x)
        },
        ReferenceFunction("swiglu", ["NE", "FE", "FE", "EF"]) {
            (x: Tensor, gate: Tensor, up: Tensor, down: Tensor) -> Tensor in
            SwiGLU(gateWeight: gate, upWeight: up, downWeight: down).forward(x)
        },
        ReferenceFunction(
            "transformer-block",
            ["BTE", "3EE", "3E", "EE", "E", "E", "E", "E", "E", "FE", "F", "EF", "E", ""]
        ) {
            (
                x: Tensor, wqkv: Tensor, bqkv: Tensor, wo: Tensor, bo: Tensor, gain1: Tensor, bias1: Tensor,
                gain2: Tensor, bias2: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor, heads: Int
            ) throws -> Tensor in
            var block = TransformerBlock(
                attention: try MultiHeadSelfAttention(wqkv, bqkv, wo, bo, heads),
                feedForward: FeedForward(
                    first: Linear(weight: w1, bias: b1), second: Linear(weight: w2, bias: b2)))
            block.attentionNorm = LayerNorm(weight: gain1, bias: bias1)
            block.feedForwardNorm = LayerNorm(weight: gain2, bias: bias2)
            return block.forward(x, mask: AttentionMask(isCausal: true)).output
        },
    ]
}

extension MultiHeadSelfAttention {
    /// From PyTorch's packed weights; throws `Misfit` where the heads do not divide E.
    fileprivate init(_ wqkv: Tensor, _ bqkv: Tensor, _ wo: Tensor, _ bo: Tensor, _ heads: Int) throws {
        guard heads > 0, wo.shape[0] % heads == 0 else { throw ReferenceFunction.Misfit() }
        self.init(
            inputProjection: Linear(weight: wqkv, bias: bqkv),
            outputProjection: Linear(weight: wo, bias: bo), headCount: heads)
    }
}
