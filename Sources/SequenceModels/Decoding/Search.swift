import NumericCore

/// What a model says about the next token: logits [B, V] and the state after reading the tokens.
package struct NextToken<State: RecurrentState>: Sendable {
    package var logits: Tensor
    package var state: State

    package init(logits: Tensor, state: State) {
        self.logits = logits
        self.state = state
    }
}

/// Ways to write a sequence with a model that names the next token.
///
/// `next` reads one token for each row of a batch and its state. Sequences end at the token `end`, which is
/// left out, or after `maximum` tokens.
package enum Search {
    /// The likeliest token at every step, for all rows of a batch at once.
    package static func greedy<State: RecurrentState>(
        from state: State, start: Int, end: Int, maximum: Int,
        next: (_ tokens: [Int], _ state: State) -> NextToken<State>
    ) -> [[Int]] {
        choose(from: state, start: start, end: end, maximum: maximum, next: next) { logits in
            argmax(Tensor(Array(logits)))[0]
        }
    }

    /// A token drawn at every step with probability softmax(logits / temperature).
    package static func sampled<State: RecurrentState>(
        from state: State, start: Int, end: Int, maximum: Int, temperature: Float = 1,
        using random: inout SeededRandom, next: (_ tokens: [Int], _ state: State) -> NextToken<State>
    ) -> [[Int]] {
        require(temperature > 0, "a temperature of \(temperature): it must be over 0")
        var generator = random
        defer { random = generator }
        return choose(from: state, start: start, end: end, maximum: maximum, next: next) { logits in
            let weights = softmax(Tensor(logits.map { $0 / temperature }), axis: 0).scalars
            var rest = generator.uniform()
            for (token, weight) in weights.enumerated() {
                rest -= weight
                if rest < 0 { return token }
            }
            // Rounding left a little over: the last token that can be drawn at all.
            return weights.lastIndex { $0 > 0 } ?? 0
        }
    }

    private static func choose<State: RecurrentState>(
        from initialState: State, start: Int, end: Int, maximum: Int,
        next: (_ tokens: [Int], _ state: State) -> NextToken<State>, pick: (ArraySlice<Float>) -> Int
    ) -> [[Int]] {
        let batch = initialState.visible.shape[0]
        var written = [[Int]](repeating: [], count: batch)
        var isDone = [Bool](repeating: false, count: batch)
        var tokens = [Int](repeating: start, count: batch)
        var state = initialState
        for _ in 0..<maximum where isDone.contains(false) {
            let result = next(tokens, state)
            state = result.state
            let size = result.logits.shape[1]
            for row in 0..<batch where !isDone[row] {
                tokens[row] = pick(result.logits.scalars[(row * size)..<((row + 1) * size)])
                if tokens[row] == end { isDone[row] = true } else { written[row].append(tokens[row]) }
            }
        }
        return written
    }

    /// A sequence found by beam search.
    package struct Hypothesis: Sendable, Equatable {
        /// Without `end`.
        package var tokens: [Int]
        /// log p(tokens and, if it came, end).
        package var logProbability: Float
        /// What hypotheses are ordered by: the log-probability over the length's penalty.
        package var score: Float
    }

    /// The best sequences that are found when only `width` beginnings are kept at every step.
    ///
    /// Scores are divided by ((5 + length) / 6)^α, or long sequences would always lose (Wu et al. 2016,
    /// "Google's neural machine translation system"); the length counts `end`. α = 0 turns this off.
    ///
    /// - Parameters:
    ///   - state: of one row.
    ///   - lengthPenalty: α.
    ///   - isNormalised: whether `next` answers log-probabilities, which are then added as they are.
    /// - Returns: up to `width` sequences, best first.
    package static func beam<State: RecurrentState>(
        from state: State, start: Int, end: Int, maximum: Int, width: Int, lengthPenalty: Float = 0,
        isNormalised: Bool = false, next: (_ tokens: [Int], _ state: State) -> NextToken<State>
    ) -> [Hypothesis] {
        require(width > 0, "a beam of width \(width)")
        require(state.visible.shape[0] == 1, "beam search starts from the state of one row")
        func hypothesis(_ tokens: [Int], _ logProbability: Float, length: Int) -> Hypothesis {
            let penalty = exp(lengthPenalty * log((5 + Float(length)) / 6))
            return Hypothesis(
                tokens: tokens, logProbability: logProbability, score: logProbability / penalty)
        }
        var finished: [Hypothesis] = []
        var open: [(tokens: [Int], logProbability: Float)] = [([], 0)]
        var state = state
        for step in 0..<maximum where !open.isEmpty {
            let result = next(open.map { $0.tokens.last ?? start }, state)
            let size = result.logits.shape[1]
            var candidates: [(row: Int, token: Int, logProbability: Float)] = []
            for row in open.indices {
                let logits = result.logits.scalars[(row * size)..<((row + 1) * size)]
                let largest = logits.max() ?? 0
                let total =
                    isNormalised ? 0 : largest + log(logits.reduce(0) { $0 + exp($1 - largest) })
                for (token, logit) in logits.enumerated() {
                    candidates.append((row, token, open[row].logProbability + logit - total))
                }
            }
            candidates.sort { ($1.logProbability, $0.row, $0.token) < ($0.logProbability, $1.row, $1.token) }
            var rows: [Int] = []
            var nextOpen: [(tokens: [Int], logProbability: Float)] = []
            for candidate in candidates.prefix(width) {
                let tokens = open[candidate.row].tokens
                if candidate.token == end {
                    finished.append(hypothesis(tokens, candidate.logProbability, length: step + 1))
                } else {
                    rows.append(candidate.row)
                    nextOpen.append((tokens + [candidate.token], candidate.logProbability))
                }
            }
            open = nextOpen
            if !rows.isEmpty { state = result.state.gatheringRows(rows) }
        }
        finished += open.map { hypothesis($0.tokens, $0.logProbability, length: $0.tokens.count) }
        return Array(finished.sorted { $0.score > $1.score }.prefix(width))
    }
}

extension RecurrentState {
    /// The given sequences of the batch, in this order, repeated or left out as it says.
    package func gatheringRows(_ indices: [Int]) -> Self {
        mapParts { part in
            let width = part.shape[1]
            return Tensor(
                shape: [indices.count, width],
                indices.flatMap { part.scalars[($0 * width)..<(($0 + 1) * width)] })
        }
    }
}
