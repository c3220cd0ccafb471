import CheckBank
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

    static let exercises = [GradientExercises.step, GradientExercises.sequence]

    /// What is told of the gradients of a pass with a slip, seed by seed.
    private func fits(
        _ id: String, _ slip: Slip?
    ) -> [(answers: [[WireValue]], Examination, fits: [Int: Bool])] {
        let check = GradientExercises.check(id)
        let seeds = Array(Self.seeds)
        return (check.drawMany(seeds) ?? seeds.map { check.draw($0) }).map { examination in
            let answers = examination.cases.map { GradientExercises.answer($0.inputs, at: id, slip) }
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
        let known = GradientExercises.check(id).misconceptions.map(\.id)
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
        let examination = GradientExercises.check(GradientExercises.step).draw(8123)
        let answers = examination.cases.map { drawn in
            drawn.expected.map { WireValue.tensor((Tensor($0) ?? Tensor(0)) * Float.nan) }
        }
        #expect(examination.gradientsFit(answers) == [:])
    }

    @Test func aFewDozenCallsAreEnough() {
        for exercise in Self.exercises {
            #expect(GradientExercises.check(exercise).draw(1).cases.count { $0.isProbe } == 1 + 40)
        }
        // Where a function returns no forward pass there is nothing to ask for.
        let alone = GradientExercises.check(GradientExercises.gradientsAlone)
        #expect(!alone.draw(1).cases.contains { $0.isProbe })
    }

    @Test(arguments: exercises + [GradientExercises.gradientsAlone])
    func theAuditFindsNothingWrongWithTheseChecks(_ id: String) {
        #expect(CheckAudit(of: GradientExercises.check(id), seeds: [1, 2, 3]).problems == [])
    }

    @Test func theAuditKnowsAWrongObjective() throws {
        // The state is weighted by another input of its shape.
        let wrong = try spoilt("weighted: dh", with: "weighted: hPrevious")
        #expect(
            CheckAudit(of: wrong, seeds: [1]).problems.contains {
                $0.contains("dwx is not the derivative of its objective")
            })
    }

    @Test func theAuditMissesAGradientThatNothingIsToldOf() throws {
        let silent = try spoilt("laws:\n  - derivative-of: {result: h, weighted: dh}\n", with: "")
        let problems = CheckAudit(of: silent, seeds: [1]).problems
        #expect(problems.count == 5 && problems[0].contains("nothing tells whether dwx fits"), "\(problems)")
    }

    /// The check of one step with a part of its check.yml replaced.
    private func spoilt(_ part: String, with other: String) throws -> ExerciseCheck {
        let place = FileManager.default.temporaryDirectory.appending(path: "gradients-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        let stem = "rnn_step_backward"
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let folder = GradientExercises.folder(GradientExercises.step)
        for name in [stem, "\(stem).swift"] {
            try FileManager.default.copyItem(
                atPath: folder.replacing(stem, with: name), toPath: place.appending(path: name).path)
        }
        let file = place.appending(path: "\(stem)/check.yml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.contains(part))
        try text.replacing(part, with: other).write(to: file, atomically: true, encoding: .utf8)
        return try CheckFolder(
            id: GradientExercises.step, besideSolution: place.appending(path: "\(stem).swift").path
        ).exerciseCheck(with: Fixture.grader)
    }
}
