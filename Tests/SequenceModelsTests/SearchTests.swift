import NumericCore
import SequenceModels
import Testing

@Suite struct SearchTests {
    /// A model of three words and an end (3) whose next logits depend on all words so far, kept in the state
    /// as one number.
    private func next(_ tokens: [Int], _ state: Tensor) -> NextToken<Tensor> {
        var after = state
        var logits = Tensor(zeros: [tokens.count, 4])
        for row in tokens.indices {
            after[row, 0] = state[row, 0] * 5 + Float(tokens[row] + 1)
            var random = SeededRandom(seed: UInt64(after[row, 0]))
            for token in 0..<4 { logits[row, token] = random.normal() * 1.5 }
        }
        return NextToken(logits: logits, state: after)
    }

    /// Every sequence of up to `maximum` words with its log-probability.
    private func all(maximum: Int) -> [(tokens: [Int], logProbability: Float)] {
        var finished: [(tokens: [Int], logProbability: Float)] = []
        func grow(_ tokens: [Int], _ probability: Float, _ state: Tensor) {
            if tokens.count == maximum {
                finished.append((tokens, probability))
                return
            }
            let result = next([tokens.last ?? 0], state)
            let weights = softmax(result.logits, axis: 1)
            finished.append((tokens, probability + log(weights[0, 3])))
            for token in 0..<3 { grow(tokens + [token], probability + log(weights[0, token]), result.state) }
        }
        grow([], 0, Tensor(zeros: [1, 1]))
        return finished
    }

    @Test func aWideBeamFindsTheBestOfAllSequences() throws {
        let best = try #require(all(maximum: 4).max { $0.logProbability < $1.logProbability })
        let found = Search.beam(
            from: Tensor(zeros: [1, 1]), start: 0, end: 3, maximum: 4, width: 200, next: next)
        #expect(found[0].tokens == best.tokens)
        #expect(abs(found[0].logProbability - best.logProbability) < 1e-4)
        #expect(found.count == all(maximum: 4).count)
    }

    @Test func lengthNormalisationOrdersByThePenalisedScore() throws {
        let alpha: Float = 1.2
        let found = Search.beam(
            from: Tensor(zeros: [1, 1]), start: 0, end: 3, maximum: 3, width: 100, lengthPenalty: alpha,
            next: next)
        for hypothesis in found {
            let length = Float(hypothesis.tokens.count == 3 ? 3 : hypothesis.tokens.count + 1)
            let penalty = exp(alpha * log((5 + length) / 6))
            #expect(abs(hypothesis.score - hypothesis.logProbability / penalty) < 1e-5)
        }
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score })
        let plain = Search.beam(
            from: Tensor(zeros: [1, 1]), start: 0, end: 3, maximum: 3, width: 100, next: next)
        #expect(plain.allSatisfy { $0.score == $0.logProbability })
    }

    @Test func samplingFollowsTheProbabilitiesAndTheSeed() {
        let weights = softmax(next([0], Tensor(zeros: [1, 1])).logits, axis: 1).scalars
        var random = SeededRandom(seed: 131)
        var counts = [0, 0, 0, 0]
        let state = Tensor(zeros: [2000, 1])
        for words in Search.sampled(
            from: state, start: 0, end: 3, maximum: 1, using: &random, next: next)
        { counts[words.first ?? 3] += 1 }
        for token in 0..<4 { #expect(abs(Float(counts[token]) / 2000 - weights[token]) < 0.05) }
        var (one, other) = (SeededRandom(seed: 5), SeededRandom(seed: 5))
        #expect(
            Search.sampled(from: state, start: 0, end: 3, maximum: 5, using: &one, next: next)
                == Search.sampled(from: state, start: 0, end: 3, maximum: 5, using: &other, next: next))
    }

    @Test func aColdSampleIsGreedy() {
        var random = SeededRandom(seed: 132)
        let state = Tensor(zeros: [1, 1])
        #expect(
            Search.sampled(
                from: state, start: 0, end: 3, maximum: 5, temperature: 1e-4, using: &random, next: next)
                == Search.greedy(from: state, start: 0, end: 3, maximum: 5, next: next))
    }
}
