import ExerciseChecks
import Foundation
import NumericCore
import SubmissionRuntime
import Testing

@testable import Grader

/// Whether gradients are told to be, or not to be, the derivatives of the answer's own forward pass.
///
/// `WORKBOOK_SEEDS=1000 swift test --filter OwnGradientTests` is the long form.
struct OwnGradientTests {
    typealias Slip = RecurrentPass.Slip

    private static let seeds: ClosedRange<UInt64> =
        1...(ProcessInfo.processInfo.environment["WORKBOOK_SEEDS"].flatMap { UInt64($0) } ?? 25)

    static let exercises = [GradientExercises.step.id, GradientExercises.sequence.id]

    private func definition(_ id: String) -> GradientExercises.Definition {
        id == GradientExercises.step.id ? GradientExercises.step : GradientExercises.sequence
    }

    /// What a pass with a slip answers to every case.
    private func answers(_ examination: Examination, isStep: Bool, _ slip: Slip?) -> [[WireValue]] {
        examination.cases.map { drawn in
            let tensors = drawn.inputs.compactMap { Tensor($0) }
            let long = { (tensor: Tensor) in isStep ? stack([tensor], axis: 1) : tensor }
            let arguments = GradientExercises.Arguments(
                pass: RecurrentPass(
                    x: long(tensors[0]), h0: tensors[1], wx: tensors[2], wh: tensors[3], b: tensors[4],
                    upstream: long(tensors[5])), isStep: isStep)
            return GradientExercises.answer(arguments.pass(slip.map { [$0] } ?? []), arguments, true)
                .wireValues
        }
    }

    /// What is told of the gradients of a pass with a slip, seed by seed.
    private func fits(
        _ id: String, _ slip: Slip?
    ) -> [(answers: [[WireValue]], Examination, fits: [Int: Bool])] {
        let definition = definition(id)
        return Self.seeds.map { seed in
            let examination = definition.check.draw(seed)
            let answers = answers(examination, isStep: id == GradientExercises.step.id, slip)
            return (answers, examination, examination.gradientsFit(answers))
        }
    }

    @Test(arguments: exercises)
    func rightGradientsAreNeverSuspected(_ id: String) {
        for (_, examination, fits) in fits(id, nil) {
            #expect(fits.count == 5 && fits.values.allSatisfy(\.self), "seed \(examination.seed): \(fits)")
            let reference = examination.gradientsFit(examination.cases.map(\.expected))
            #expect(reference == fits, "seed \(examination.seed): \(reference)")
        }
    }

    @Test(arguments: exercises)
    func gradientsThatFollowAWrongForwardPassAreNotSuspected(_ id: String) {
        for slip in [Slip.biasForgotten, .readsTransposed] {
            for (_, examination, fits) in fits(id, slip) {
                #expect(
                    fits.count == 5 && fits.values.allSatisfy(\.self), "\(slip), seed \(examination.seed)")
            }
        }
        // At its kinks ReLU has no derivative: there nothing may be said, and nothing false.
        let fits = fits(id, .reluForTanh).map(\.fits)
        #expect(!fits.contains { $0.values.contains(false) })
        #expect(fits.map(\.count).reduce(0, +) > fits.count * 3)
    }

    @Test(arguments: exercises)
    func everySlipGoingBackIsCaughtWhereItShows(_ id: String) {
        let comparison = Comparison(tolerance: Tolerance(), results: [])
        let definition = definition(id)
        let known = definition.misconceptions.map(\.id)
        for slip in Slip.allCases
        where known.contains(GradientExercises.id(of: slip)) && slip != .biasNotSummed {
            var unsaid = 0
            for (answers, examination, fits) in fits(id, slip) {
                for result in 1...5 {
                    // Its forward pass is right, so what is off is no derivative of it.
                    let isRight = zip(answers, examination.cases).allSatisfy { answer, drawn in
                        comparison.agree([answer[result]], [drawn.expected[result]])
                    }
                    if fits[result] == nil { unsaid += 1 }
                    #expect(
                        fits[result] ?? isRight == isRight,
                        "\(slip) in result \(result), seed \(examination.seed)")
                }
            }
            #expect(unsaid <= Self.seeds.count / 5, "\(slip): nothing said of \(unsaid) gradients")
        }
    }

    @Test func numbersThatAreNoneSayNothing() {
        let examination = GradientExercises.step.check.draw(8123)
        let answers = examination.cases.map { drawn in
            drawn.expected.map { WireValue.tensor((Tensor($0) ?? Tensor(0)) * Float.nan) }
        }
        #expect(examination.gradientsFit(answers) == [:])
    }

    @Test func aFewDozenCallsAreEnough() {
        for definition in [GradientExercises.step, GradientExercises.sequence] {
            #expect(definition.check.draw(1).cases.count == 3 + 40)
        }
        // Where a function returns no forward pass there is nothing to ask for.
        #expect(GradientExercises.gradientsAlone.check.draw(1).cases.count == 3)
    }

    @Test func theAuditKnowsAWrongObjective() {
        for definition in [
            GradientExercises.step, GradientExercises.sequence, GradientExercises.gradientsAlone,
        ] {
            #expect(CheckAudit(of: definition.check, seeds: [1, 2, 3]).problems == [], "\(definition.id)")
        }
        var twice = GradientExercises.step
        let objective = GradientExercises.step.ownGradient?.objective
        twice.ownGradient?.objective = { 2 * (objective?($0, $1) ?? 0) }
        let problems = CheckAudit(of: twice.check, seeds: [1]).problems
        #expect(problems.count == 5 && problems[0].contains("dwx is not the derivative of its objective"))
        var misspelt = GradientExercises.step
        misspelt.ownGradient?.parameters[0].result = "dWx"
        #expect(
            CheckAudit(of: misspelt.check, seeds: [1]).problems.last?.contains("whether dwx fits") == true)
    }
}
