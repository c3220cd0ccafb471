import NumericCore

/// One query looks at all keys: a softmax of scores weighs the values into a context.
package struct Attention<Score: AttentionScore>: Parameterized {
    package var score: Score

    package init(_ score: Score) {
        self.score = score
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        score.forEachParameter(visit)
    }

    /// What a query sees.
    package struct View: Sendable, Equatable {
        /// How much it looks at each key, [B, S]; rows sum to 1, hidden keys have 0.
        package var weights: Tensor
        /// Σ_s weights_s · values_s, [B, V].
        package var context: Tensor
    }

    /// - Parameters:
    ///   - query: q [B, Q].
    ///   - keys: k [B, S, K].
    ///   - values: v [B, S, V].
    ///   - lengths: how many keys of each entry are real; all when not given.
    package func forward(
        query: Tensor, keys: Tensor, values: Tensor, lengths: [Int]? = nil
    ) -> View {
        let (batch, steps) = (keys.shape[0], keys.shape[1])
        let scores = score.scores(query: query, keys: keys)
        let weights = maskedSoftmax(
            scores.reshaped([batch, 1, steps]), mask: AttentionMask(keyLengths: lengths)
        ).reshaped([batch, steps])
        return View(
            weights: weights, context: AttentionContext.forward(weights: weights, values: values))
    }

    /// What flows back.
    package struct Gradients: Sendable {
        package var query: Tensor
        package var keys: Tensor
        package var values: Tensor
        package var attention: Attention<Score>
    }

    /// - Parameters:
    ///   - upstream: the gradient of the context [B, V].
    ///   - upstreamWeights: an extra gradient of the weights [B, S].
    ///   - view: what `forward` returned for the same inputs.
    package func backward(
        upstream: Tensor, upstreamWeights: Tensor? = nil, query: Tensor, keys: Tensor, values: Tensor,
        view: View
    ) -> Gradients {
        var context = AttentionContext.backward(
            upstream: upstream, weights: view.weights, values: values)
        if let upstreamWeights { context.weights += upstreamWeights }
        let scores = softmaxBackward(upstream: context.weights, weights: view.weights)
        let gradients = score.backward(upstream: scores, query: query, keys: keys)
        return Gradients(
            query: gradients.query, keys: gradients.keys, values: context.values,
            attention: Attention(gradients.score))
    }
}
