import NumericCore
import SequenceModels

extension References {
    /// One query over the keys of a source: scores, weights, context, and the way back.
    static let attention: [ReferenceFunction] = [
        ReferenceFunction("bilinear-scores", ["BD", "BSE", "DE", ""]) {
            (q: Tensor, keys: Tensor, w: Tensor, scaled: Bool) -> Tensor in
            BilinearScore(weight: w, isScaled: scaled).scores(query: q, keys: keys)
        },
        ReferenceFunction("additive-scores", ["BD", "BSE", "AD", "AE", "A"]) {
            (q: Tensor, keys: Tensor, w: Tensor, u: Tensor, v: Tensor) -> Tensor in
            AdditiveScore(queryWeight: w, keyWeight: u, vector: v).scores(query: q, keys: keys)
        },
        ReferenceFunction("masked-softmax", ["BS", "B"]) {
            (scores: Tensor, lengths: [Int]) throws -> Tensor in
            let (batch, steps) = (scores.shape[0], scores.shape[1])
            try ReferenceFunction.check(lengths, from: 0, upTo: steps)
            return maskedSoftmax(
                scores.reshaped([batch, 1, steps]), mask: AttentionMask(keyLengths: lengths)
            ).reshaped(scores.shape)
        },
        ReferenceFunction("attention-context", ["BS", "BSC"]) { (weights: Tensor, values: Tensor) -> Tensor in
            AttentionContext.forward(weights: weights, values: values)
        },
        ReferenceFunction("attention-backward", ["BC", "BD", "BSD", "BSC", "B"]) {
            (
                dc: Tensor, q: Tensor, keys: Tensor, values: Tensor, lengths: [Int]
            )
                throws -> (Tensor, Tensor, Tensor) in
            try ReferenceFunction.check(lengths, from: 0, upTo: keys.shape[1])
            let attention = Attention(DotScore())
            let view = attention.forward(query: q, keys: keys, values: values, lengths: lengths)
            let gradients = attention.backward(
                upstream: dc, query: q, keys: keys, values: values, view: view)
            return (gradients.query, gradients.keys, gradients.values)
        },
        ReferenceFunction("attentive-step", ["BD", "BH", "BSH", "B", "HD", "HH", "H", "A2H"]) {
            (
                y: Tensor, s: Tensor, memory: Tensor, lengths: [Int], wx: Tensor, wh: Tensor, b: Tensor,
                wc: Tensor
            ) throws -> (Tensor, Tensor, Tensor) in
            try ReferenceFunction.check(lengths, upTo: memory.shape[1])
            let decoder = AttentiveDecoder(
                cell: RNNCell(inputWeights: wx, hiddenWeights: wh, bias: b),
                layer: AttentionalLayer(attention: Attention(DotScore()), combination: wc))
            let step = decoder.step(y, from: s, memory: memory, lengths: lengths)
            return (step.state, step.output.view.weights, step.output.attentional)
        },
    ]
}
