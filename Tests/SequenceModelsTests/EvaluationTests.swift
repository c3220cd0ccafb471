import SequenceModels
import Testing

@Suite struct EvaluationTests {
    private let candidates = [[1, 2, 3, 4, 5], [6, 7, 8, 9, 1, 2]]
    private let references = [[1, 2, 3, 4, 6], [6, 7, 8, 9, 2, 1, 3]]

    private func bleu(_ candidates: [[Int]], _ references: [[Int]]) -> Double {
        CorpusBLEU(candidates: candidates, references: references.map { [$0] }).score()
    }

    @Test func aPerfectCorpusIsAHundredAndTheOrderOfSentencesIsNothing() {
        #expect(abs(bleu(references, references) - 100) < 1e-9)
        #expect(bleu(candidates, references) == bleu(candidates.reversed(), references.reversed()))
        #expect(bleu(candidates, references) > 0)
        #expect(bleu([[1, 2, 3]], [[1, 2, 3]]) == 0)
        #expect(bleu([[]], [[1]]) == 0)
    }

    @Test func nGramsDoNotCrossTheEndsOfSentences() {
        let counts = CorpusBLEU(candidates: [[1, 2], [3, 4]], references: [[[1, 2]], [[3, 4]]])
        #expect(counts.totals == [4, 2, 0, 0])
        #expect(counts.matches == [4, 2, 0, 0])
    }

    @Test func onlyTheShorterSideIsPenalised() {
        let long = CorpusBLEU(candidates: [[1, 2, 3, 4]], references: [[[1, 2, 3]]])
        #expect(long.brevityPenalty == 1)
        let short = CorpusBLEU(candidates: [[1, 2]], references: [[[1, 2, 3]]])
        #expect(abs(short.brevityPenalty - 0.606_530_659_712_633_4) < 1e-12)
    }

    @Test func scoresByLengthAreSharesOfTheirBucket() {
        let scores = LengthScores(
            correct: [true, false, true, true, false], lengths: [1, 3, 4, 4, 20], edges: [3, 4, 9, 20])
        #expect(scores.accuracies == [0.5, 1, nil, 0])
        #expect(scores.counts == [2, 2, 0, 1])
        #expect(LengthScores(correct: [true], lengths: [2], edges: [3, 1]).accuracies == [1, nil])
    }

    private func pairs(_ list: [(Int, Int)]) -> Set<AlignedPair> {
        Set(list.map { AlignedPair(source: $0.0, target: $0.1) })
    }

    @Test func alignmentErrorsAreCountedAgainstSureAndPossiblePairs() {
        let sure = pairs([(0, 0), (1, 2)])
        let possible = pairs([(2, 1), (2, 2)])
        #expect(alignmentErrorRate(predicted: sure, sure: sure, possible: possible) == 0)
        // Two sure, one possible and one wrong: 1 - (2 + 3) / (4 + 2).
        let predicted = pairs([(0, 0), (1, 2), (2, 1), (3, 3)])
        #expect(abs(alignmentErrorRate(predicted: predicted, sure: sure, possible: possible) - 1 / 6) < 1e-6)
        #expect(
            alignmentErrorRate(predicted: predicted, sure: sure, possible: possible)
                == alignmentErrorRate(predicted: predicted, sure: sure, possible: possible.union(sure)))
        #expect(alignmentErrorRate(predicted: [], sure: sure, possible: possible) == 1)
        #expect(alignmentErrorRate(predicted: [], sure: [], possible: possible) == 0)
    }
}
