import NumericCore
import SequenceModels
import Testing

@Suite struct TokenTableTests {
    private func table(steps: Int, vocabulary: Int, using random: inout SeededRandom) -> TokenTable {
        TokenTable(Tensor(normal: [steps, vocabulary + 1, vocabulary], using: &random))
    }

    /// Every sequence with its sum, step after step; those without an end token last.
    private func all(_ table: TokenTable) -> [(tokens: [Int], sum: Float)] {
        var finished: [(tokens: [Int], sum: Float)] = []
        var open: [(tokens: [Int], sum: Float)] = [([], 0)]
        for step in 0..<table.maximum {
            var longer: [(tokens: [Int], sum: Float)] = []
            for (tokens, sum) in open {
                for next in 0..<table.vocabularySize {
                    let last = tokens.last ?? table.vocabularySize
                    let one = (tokens + [next], sum + table.logProbabilities[step, last, next])
                    if next == table.end { finished.append(one) } else { longer.append(one) }
                }
            }
            open = longer
        }
        return finished + open
    }

    @Test func aBeamThatHoldsEverythingFindsTheBestOfAll() throws {
        var random = SeededRandom(seed: 211)
        for alpha in [0, 0.6, 1.4] as [Float] {
            // The sums are of any numbers: a table need not be normalised.
            let table = table(steps: 4, vocabulary: 4, using: &random)
            func score(_ one: (tokens: [Int], sum: Float)) -> Float {
                one.sum / exp(alpha * log((5 + Float(one.tokens.count)) / 6))
            }
            let best = try #require(all(table).max { score($0) < score($1) })
            let found = table.beam(width: 1000, lengthPenalty: alpha)
            #expect(found.tokens == best.tokens)
            #expect(abs(found.logProbability - best.sum) < 1e-5)
            #expect(abs(found.score - score(best)) < 1e-5)
        }
    }

    @Test func aBeamOfOneWithoutPenaltyIsGreedy() {
        var random = SeededRandom(seed: 212)
        for _ in 0..<20 {
            let table = table(steps: 5, vocabulary: 3, using: &random)
            #expect(table.beam(width: 1).tokens == table.greedy())
        }
    }

    @Test func greedyTakesTheLowerOfATieAndEndsOnce() {
        var scores = Tensor(zeros: [3, 4, 3])
        (scores[0, 3, 1], scores[0, 3, 2]) = (1, 1)
        (scores[1, 1, 2], scores[2, 2, 2]) = (1, 1)
        #expect(TokenTable(scores).greedy() == [1, 2, 2])
        scores[1, 1, 0] = 2
        #expect(TokenTable(scores).greedy() == [1, 0])
        #expect(TokenTable(Tensor(zeros: [3, 4, 3])).greedy() == [0])
    }

    @Test func fewerStepsGiveAPrefix() {
        var random = SeededRandom(seed: 213)
        let long = table(steps: 6, vocabulary: 5, using: &random)
        for steps in 1...6 {
            let short = TokenTable(long.logProbabilities.slice(axis: 0, from: 0, to: steps))
            #expect(short.greedy() == Array(long.greedy().prefix(steps)))
        }
    }
}
