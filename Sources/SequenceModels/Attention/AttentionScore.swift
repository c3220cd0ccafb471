import NumericCore

/// How well a query fits each key: one number for every key.
package protocol AttentionScore: Parameterized {
    /// q [B, Q] and k [B, S, K] to scores [B, S].
    func scores(query: Tensor, keys: Tensor) -> Tensor
    /// The gradients, given ∂L/∂scores [B, S].
    func backward(upstream: Tensor, query: Tensor, keys: Tensor) -> AttentionScoreGradients<Self>
}

/// What flows back out of a score.
package struct AttentionScoreGradients<Score: Sendable>: Sendable {
    /// ∂L/∂q [B, Q].
    package var query: Tensor
    /// ∂L/∂k [B, S, K].
    package var keys: Tensor
    /// A score whose numbers are derivatives.
    package var score: Score
}

/// q · k, or q · k / √K.
///
/// Luong, Pham and Manning 2015, "Effective approaches to attention-based neural machine translation"
/// ("dot"); Vaswani et al. 2017, "Attention is all you need" (scaled).
package struct DotScore: AttentionScore, Equatable {
    /// Whether the product is divided by √K, which keeps its spread at 1 when q and k have spread 1.
    package var isScaled: Bool

    package init(isScaled: Bool = false) {
        self.isScaled = isScaled
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {}

    package func scores(query: Tensor, keys: Tensor) -> Tensor {
        times(query, keys) * scale(keys)
    }

    package func backward(
        upstream: Tensor, query: Tensor, keys: Tensor
    ) -> AttentionScoreGradients<DotScore> {
        let delta = upstream * scale(keys)
        return AttentionScoreGradients(
            query: weighted(delta, keys), keys: outer(delta, query), score: self)
    }

    private func scale(_ keys: Tensor) -> Float {
        isScaled ? 1 / Float(keys.shape[2]).squareRoot() : 1
    }
}

/// qᵀ W k, or qᵀ W k / √K (Luong et al. 2015, "general"). With W = I it is `DotScore`.
package struct BilinearScore: AttentionScore, Equatable {
    /// W [Q, K].
    package var weight: Tensor
    /// Whether the product is divided by √K.
    package var isScaled: Bool

    package init(weight: Tensor, isScaled: Bool = false) {
        self.weight = weight
        self.isScaled = isScaled
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("weight", &weight)
    }

    package func scores(query: Tensor, keys: Tensor) -> Tensor {
        DotScore(isScaled: isScaled).scores(query: matmul(query, weight), keys: keys)
    }

    package func backward(
        upstream: Tensor, query: Tensor, keys: Tensor
    ) -> AttentionScoreGradients<BilinearScore> {
        let below = DotScore(isScaled: isScaled).backward(
            upstream: upstream, query: matmul(query, weight), keys: keys)
        return AttentionScoreGradients(
            query: matmul(below.query, weight, transposingRight: true), keys: below.keys,
            score: BilinearScore(
                weight: matmul(query, below.query, transposingLeft: true), isScaled: isScaled))
    }
}

/// v · tanh(W q + U k).
///
/// Bahdanau, Cho and Bengio 2015, "Neural machine translation by jointly learning to align and translate".
package struct AdditiveScore: AttentionScore, Equatable {
    /// W [A, Q].
    package var queryWeight: Tensor
    /// U [A, K].
    package var keyWeight: Tensor
    /// v [A].
    package var vector: Tensor

    package init(queryWeight: Tensor, keyWeight: Tensor, vector: Tensor) {
        self.queryWeight = queryWeight
        self.keyWeight = keyWeight
        self.vector = vector
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("queryWeight", &queryWeight)
        visit("keyWeight", &keyWeight)
        visit("vector", &vector)
    }

    package func scores(query: Tensor, keys: Tensor) -> Tensor {
        matmul(rows(of: blend(query, keys)), vector).reshaped([keys.shape[0], keys.shape[1]])
    }

    package func backward(
        upstream: Tensor, query: Tensor, keys: Tensor
    ) -> AttentionScoreGradients<AdditiveScore> {
        let (batch, steps, size) = (keys.shape[0], keys.shape[1], vector.count)
        let hidden = blend(query, keys)
        let delta = upstream.reshaped([batch, steps, 1]) * vector * (1 - hidden * hidden)
        let flat = delta.reshaped([batch * steps, size])
        let summed = delta.sum(axis: 1)
        return AttentionScoreGradients(
            query: matmul(summed, queryWeight),
            keys: matmul(delta, keyWeight),
            score: AdditiveScore(
                queryWeight: matmul(summed, query, transposingLeft: true),
                keyWeight: matmul(flat, rows(of: keys), transposingLeft: true),
                vector: matmul(upstream.reshaped([batch * steps]), rows(of: hidden))))
    }

    /// tanh(W q + U k) [B, S, A].
    private func blend(_ query: Tensor, _ keys: Tensor) -> Tensor {
        let fromQuery = matmul(query, queryWeight, transposingRight: true)
        return tanh(
            matmul(keys, keyWeight, transposingRight: true)
                + fromQuery.reshaped([query.shape[0], 1, vector.count]))
    }
}

/// q [B, K] · k [B, S, K] → [B, S].
func times(_ query: Tensor, _ keys: Tensor) -> Tensor {
    let (batch, steps, size) = (keys.shape[0], keys.shape[1], keys.shape[2])
    return matmul(keys, query.reshaped([batch, size, 1])).reshaped([batch, steps])
}

/// Σ_s w_s k_s: [B, S] and [B, S, K] to [B, K].
func weighted(_ weights: Tensor, _ keys: Tensor) -> Tensor {
    let (batch, steps, size) = (keys.shape[0], keys.shape[1], keys.shape[2])
    return matmul(weights.reshaped([batch, 1, steps]), keys).reshaped([batch, size])
}

/// w_s q: [B, S] and [B, K] to [B, S, K].
func outer(_ weights: Tensor, _ query: Tensor) -> Tensor {
    let (batch, steps, size) = (weights.shape[0], weights.shape[1], query.shape[1])
    return weights.reshaped([batch, steps, 1]) * query.reshaped([batch, 1, size])
}
