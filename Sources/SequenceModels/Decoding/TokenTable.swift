import NumericCore

/// A model so small that it is a table: what follows depends on the step and the last token alone.
///
/// Every sequence that such a model can write may be enumerated, which no other model allows.
package struct TokenTable: Sendable, Equatable {
    /// log p(next | step, last) [T, V + 1, V]; row V is what stands before the first token.
    package let logProbabilities: Tensor
    /// The token that ends a sequence.
    package let end: Int

    /// A table [T, V + 1, V].
    package init(_ logProbabilities: Tensor, end: Int = 0) {
        require(
            logProbabilities.rank == 3 && logProbabilities.shape[1] == logProbabilities.shape[2] + 1,
            "a table of shape \(logProbabilities.shape) where [T, V + 1, V] was expected")
        require((0..<logProbabilities.shape[2]).contains(end), "an end token \(end) outside the table")
        self.logProbabilities = logProbabilities
        self.end = end
    }

    /// T, the most tokens that a sequence has.
    package var maximum: Int { logProbabilities.shape[0] }
    /// V.
    package var vocabularySize: Int { logProbabilities.shape[2] }

    /// A sequence with its end token, if it has one, and how good it is.
    package struct Output: Sendable, Equatable {
        /// The end token is the last of them if it came.
        package var tokens: [Int]
        /// Σ log p, in nats.
        package var logProbability: Float
        /// Σ log p over the length's penalty.
        package var score: Float
    }

    /// The likeliest token at every step, the lower one of a tie, up to the end token or T tokens.
    package func greedy() -> [Int] {
        let words = Search.greedy(
            from: firstState, start: vocabularySize, end: end, maximum: maximum, next: next)[0]
        return withEnd(words)
    }

    /// The best sequence that a beam finds: `Search.beam` over the table.
    ///
    /// - Parameters:
    ///   - width: how many beginnings are kept at every step.
    ///   - lengthPenalty: α in ((5 + n) / 6)^α, by which log p is divided; n counts the end token.
    package func beam(width: Int, lengthPenalty: Float = 0) -> Output {
        let best = Search.beam(
            from: firstState, start: vocabularySize, end: end, maximum: maximum, width: width,
            lengthPenalty: lengthPenalty, isNormalised: true, next: next)[0]
        return Output(
            tokens: withEnd(best.tokens), logProbability: best.logProbability, score: best.score)
    }

    /// The state counts the steps.
    private var firstState: Tensor { Tensor(zeros: [1, 1]) }

    private func next(_ tokens: [Int], _ state: Tensor) -> NextToken<Tensor> {
        let step = logProbabilities.slice(axis: 0, at: Int(state[0, 0]))
        return NextToken(logits: stack(tokens.map { step.slice(axis: 0, at: $0) }, axis: 0), state: state + 1)
    }

    /// `Search` leaves the end token out; only a sequence that reached the limit has none.
    private func withEnd(_ tokens: [Int]) -> [Int] {
        tokens.count < maximum ? tokens + [end] : tokens
    }
}
