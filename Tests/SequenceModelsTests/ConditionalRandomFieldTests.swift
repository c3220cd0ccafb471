import NumericCore
import SequenceModels
import Testing

@Suite struct ConditionalRandomFieldTests {
    let lengths = [3, 1]
    let tags = [[2, 0, 1], [1, 0, 0]]

    private func example() -> (field: ConditionalRandomField, emissions: Tensor) {
        var random = SeededRandom(seed: 81)
        let field = randomised(
            ConditionalRandomField(
                start: Tensor(zeros: [3]), transitions: Tensor(zeros: [3, 3]), end: Tensor(zeros: [3])),
            scale: 1, using: &random)
        return (field, Tensor(normal: [2, 3, 3], using: &random))
    }

    @Test func gradientMatchesCentralDifference() {
        let (field, emissions) = example()
        let found = field.logLikelihood(emissions: emissions, tags: tags, lengths: lengths)
        func loss(_ field: ConditionalRandomField, _ emissions: Tensor) -> Double {
            Double(field.logLikelihood(emissions: emissions, tags: tags, lengths: lengths).values.sum())
        }
        expectGradients(of: field, are: found.field) { loss($0, emissions) }
        expectGradient(of: "emissions", at: emissions, is: found.emissions) { loss(field, $0) }
    }

    @Test func probabilitiesOfAllTagSequencesSumToOne() {
        let (field, emissions) = example()
        var total: Float = 0
        for first in 0..<3 {
            for second in 0..<3 {
                for third in 0..<3 {
                    let values = field.logLikelihood(
                        emissions: emissions, tags: [[first, second, third], [0, 0, 0]], lengths: lengths
                    ).values
                    total += exp(values[0])
                }
            }
        }
        #expect(abs(total - 1) < 1e-5)
    }

    @Test func viterbiFindsTheLikeliestOfAllTagSequences() {
        let (field, emissions) = example()
        var best: (likelihood: Float, tags: [Int]) = (-.infinity, [])
        for code in 0..<27 {
            let path = [code / 9, code / 3 % 3, code % 3]
            let likelihood = field.logLikelihood(
                emissions: emissions, tags: [path, [0, 0, 0]], lengths: lengths
            ).values[0]
            if likelihood > best.likelihood { best = (likelihood, path) }
        }
        #expect(field.decode(emissions: emissions, lengths: lengths)[0] == best.tags)
        #expect(field.decode(emissions: emissions, lengths: lengths)[1].count == 1)
    }
}
