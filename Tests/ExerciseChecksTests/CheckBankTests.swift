import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks

/// The checks themselves: their inputs, their references, and the mistakes they must tell apart.
struct CheckBankTests {
    static let seeds: [UInt64] = Array(1...200)

    private func agree(_ one: [WireValue], _ other: [WireValue], _ tolerance: Tolerance) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).allSatisfy { pair in
            switch pair {
            case (.tensor(let a), .tensor(let b)):
                a.shape == b.shape && zip(a.scalars, b.scalars).allSatisfy(tolerance.accepts)
            default:
                pair.0 == pair.1
            }
        }
    }

    @Test(arguments: CheckRegistry.all.map(\.id))
    func referenceObeysEveryLaw(_ id: String) throws {
        let check = try #require(CheckRegistry.check(for: id))
        for seed in Self.seeds {
            let examination = check.draw(seed)
            let answers = examination.cases.map(\.expected)
            for (index, law) in check.laws.enumerated() {
                #expect(examination.lawHolds(index, answers), "\(law.id), seed \(seed)")
            }
        }
    }

    @Test(arguments: CheckRegistry.all.map(\.id))
    func everyMisconceptionIsWrongAndLikeNoOther(_ id: String) throws {
        let check = try #require(CheckRegistry.check(for: id))
        for seed in Self.seeds {
            let examination = check.draw(seed)
            var seen: [(id: String, answers: [[WireValue]?])] = []
            for (index, mistake) in check.misconceptions.enumerated() {
                let answers = examination.cases.indices.map { examination.answerOfMisconception(index, $0) }
                let isRight = zip(answers, examination.cases).allSatisfy { answer, theCase in
                    answer.map { agree($0, theCase.expected, check.tolerance) } ?? false
                }
                #expect(!isRight, "\(mistake.id) passes with seed \(seed)")
                for other in seen {
                    let isSame = zip(answers, other.answers).allSatisfy { one, another in
                        switch (one, another) {
                        case (nil, nil): true
                        case (let one?, let another?): agree(one, another, check.tolerance)
                        default: false
                        }
                    }
                    #expect(!isSame, "\(mistake.id) answers as \(other.id) does with seed \(seed)")
                }
                // Before it stops, a mistake must have shown a number by which it is known.
                #expect(answers[0] != nil, "\(mistake.id) stops at the first case")
                seen.append((mistake.id, answers))
            }
        }
    }

    @Test(arguments: CheckRegistry.all.map(\.id))
    func atLeastTwoCasesHaveNoTwoSizesEqual(_ id: String) throws {
        let check = try #require(CheckRegistry.check(for: id))
        for seed in Self.seeds {
            let drawn = check.draw(seed).cases.filter { !$0.isProbe }
            let asymmetric = drawn.filter { theCase in
                let sizes = theCase.sizes.split { !$0.isNumber }
                return Set(sizes).count == sizes.count
            }
            #expect(asymmetric.count >= 2, "seed \(seed): \(drawn.map(\.sizes))")
        }
    }

    @Test(arguments: CheckRegistry.all.map(\.id))
    func theSameSeedDrawsTheSameInputsAndAnotherDoesNot(_ id: String) throws {
        let check = try #require(CheckRegistry.check(for: id))
        #expect(check.draw(7).cases.map(\.inputs) == check.draw(7).cases.map(\.inputs))
        #expect(check.draw(7).cases.map(\.inputs) != check.draw(8).cases.map(\.inputs))
    }

    @Test func idsAreUniqueAndMessagesAreSentences() {
        let ids = CheckRegistry.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for check in CheckRegistry.all {
            let mistakes = check.misconceptions.map(\.id)
            #expect(Set(mistakes).count == mistakes.count)
            for message in check.misconceptions.map(\.message) + check.laws.map(\.sentence) {
                #expect(message.last == "." && message.contains(" "), "\(message)")
            }
        }
    }

    @Test func toleranceTakesRoundingAndRefusesAnotherFormula() {
        let tolerance = Tolerance()
        #expect(tolerance.accepts((0.5 as Float).nextUp, 0.5))
        #expect(!tolerance.accepts(0.5 + 10 * 6e-5, 0.5))
        #expect(tolerance.accepts(-0.0, 0))
        #expect(tolerance.accepts(.nan, .nan) && !tolerance.accepts(.nan, 0))
        #expect(tolerance.accepts(.infinity, .infinity) && !tolerance.accepts(.infinity, -.infinity))
        #expect(!Tolerance.exact.accepts((1 as Float).nextUp, 1))
    }

    @Test func theSignatureReadsAsTheLearnerWritesIt() throws {
        let forward = try #require(CheckRegistry.check(for: "rnn-forward")).entryPoint
        #expect(
            forward.signature
                == "func rnnForward(x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor)"
                + " -> (states: Tensor, last: Tensor)")
        let inputs = "(Tensor, Tensor, Tensor, Tensor, Tensor)"
        let name = "rnnForward(x:h0:wx:wh:b:)"
        #expect(forward.glue.contains("\nserveSubmission(\(name) as \(inputs) -> (Tensor, Tensor))\n"))
        #expect(forward.glue.contains("\n_ = \(name) as \(inputs) -> (states: Tensor, last: Tensor)\n"))
        let count = try #require(CheckRegistry.check(for: "rnn-parameter-count")).entryPoint
        #expect(
            count.glue.hasSuffix(
                "Runtime\nserveSubmission(rnnParameterCount(inputSize:hiddenSize:) as (Int, Int) -> (Int))\n")
        )
    }
}
