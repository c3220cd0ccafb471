import ExerciseChecks
import Foundation
import NumericCore
import SubmissionRuntime
import Testing

@testable import Grader

/// What a report says of gradients: learners' files through the real compiler and the real box.
struct GradientReportTests {
    struct Attempt: Sendable, CustomTestStringConvertible {
        /// The exercise's id.
        var exercise: String
        var file: String
        var misconception: String?
        var relation: NearMiss.Relation?
        /// The gradients that are off; nil where nothing is said of them.
        var off: [String]?
        var fitsOwnForward: Bool?
        /// A part of what is said of them.
        var says = ""

        var testDescription: String { "\(exercise): \(file)" }
    }

    private static let (step, sequence) = (GradientExercises.step, GradientExercises.sequence)
    private static let all = ["dwx", "dwh", "db", "dx", "dhPrevious"]
    private static let backward = "Your forward pass is right: the mistake is in the backward pass."
    private static let forward =
        "are the derivatives of your own forward pass: the mistake is in the forward pass."

    static let attempts: [Attempt] = [
        named("slope-of-the-sum", off: all),
        named("slope-forgotten", off: all),
        named("upstream-forgotten", off: all),
        named("hidden-weights-transposed", off: ["dhPrevious"]),
        named("new-state-for-old", off: ["dwh"]),
        // A wrong shape comes first.
        Attempt(exercise: step, file: "bias-not-summed", misconception: "bias-not-summed"),
        Attempt(
            exercise: step, file: "hidden-gradient-transposed", relation: .axesExchanged("row", "column"),
            off: ["dwh"], fitsOwnForward: false,
            says: "`dwx`, `db`, `dx` and `dhPrevious` are right, `dwh` is off."),
        Attempt(
            exercise: step, file: "averaged-over-the-batch", relation: .dividedBySize("B"),
            off: ["dwx", "dwh", "db"], fitsOwnForward: false,
            says: "`dx` and `dhPrevious` are right, `dwx`, `dwh` and `db` are off."),
        Attempt(
            exercise: step, file: "sign-turned", relation: .signTurned, off: all, fitsOwnForward: false,
            says: "All 5 gradients are off."),
        Attempt(
            exercise: step, file: "forward-without-bias", off: all, fitsOwnForward: true, says: forward),
        Attempt(
            exercise: step, file: "forward-reads-transposed", off: all, fitsOwnForward: true, says: forward),
        Attempt(
            exercise: step, file: "forward-cut-off", off: [], fitsOwnForward: false,
            says: "The gradients are right: it is only the forward pass that is off."),
        Attempt(
            exercise: step, file: "wrong-on-both-ways", off: all, fitsOwnForward: false,
            says: "`dwh` and `dhPrevious` are not the derivatives of your own forward pass."),
        Attempt(
            exercise: step, file: "wrong-everywhere", off: all, fitsOwnForward: false,
            says: "Your gradients are not the derivatives of your own forward pass."),
        Attempt(
            exercise: sequence, file: "overwritten", misconception: "overwritten",
            off: ["dwx", "dwh", "db"],
            fitsOwnForward: false, says: backward),
        Attempt(
            exercise: sequence, file: "future-dropped", misconception: "future-dropped",
            off: ["dwx", "dwh", "db", "dx", "dh0"], fitsOwnForward: false, says: backward),
        Attempt(
            exercise: sequence, file: "loop-forwards", misconception: "loop-forwards",
            off: ["dwx", "dwh", "db", "dx", "dh0"], fitsOwnForward: false, says: backward),
        Attempt(
            exercise: sequence, file: "hidden-weights-transposed",
            misconception: "hidden-weights-transposed",
            off: ["dwx", "dwh", "db", "dx", "dh0"], fitsOwnForward: false, says: backward),
        Attempt(
            exercise: sequence, file: "first-step-not-reached", off: ["dwx", "dwh", "db", "dx", "dh0"],
            fitsOwnForward: false, says: backward),
        // Without a forward pass nothing is said of one.
        Attempt(
            exercise: GradientExercises.gradientsAlone, file: "slope-of-the-sum",
            misconception: "slope-of-the-sum", off: all, says: "All 5 gradients are off."),
        Attempt(
            exercise: GradientExercises.gradientsAlone, file: "new-state-for-old",
            misconception: "new-state-for-old", off: ["dwh"],
            says: "`dwx`, `db`, `dx` and `dhPrevious` are right, `dwh` is off."),
    ]

    private static func named(_ mistake: String, off: [String]) -> Attempt {
        Attempt(
            exercise: step, file: mistake, misconception: mistake, off: off, fitsOwnForward: false,
            says: backward)
    }

    private func grade(_ exercise: String, _ file: String) throws -> GradeReport {
        try Fixture.grader.grade(
            GradientExercises.attempt(file, at: exercise), with: GradientExercises.check(exercise), seed: 8123
        )
    }

    @Test(arguments: attempts)
    func eachWrongWayBackIsToldApart(_ attempt: Attempt) throws {
        let report = try grade(attempt.exercise, attempt.file)
        #expect(report.verdict == .fail)
        #expect(report.misconception?.id == attempt.misconception)
        #expect(report.nearMiss?.relation == attempt.relation)
        #expect(report.gradients?.off == attempt.off)
        #expect(report.gradients?.fitsOwnForward == attempt.fitsOwnForward)
        let text = report.gradients?.text ?? ""
        #expect(attempt.says.isEmpty || text.contains(attempt.says), "\(text)")
        if case .notReturned = report.gradients?.forward { #expect(!text.contains("forward")) }
    }

    @Test(arguments: [(step, "right"), (step, "number-by-number"), (sequence, "right")])
    func rightGradientsPass(_ exercise: String, _ file: String) throws {
        let report = try grade(exercise, file)
        #expect(report.verdict == .pass, "\(report.finding)")
        #expect(report.gradients == nil)
        #expect(!report.json.contains("gradients\":"))
    }

    @Test func rightGradientsAlonePass() throws {
        #expect(try grade(GradientExercises.gradientsAlone, "right").verdict == .pass)
    }

    @Test func parameterIndexAndBothDerivativesAreTold() throws {
        let report = try grade(Self.step, "hidden-gradient-transposed")
        guard case .departure(.value(let mismatch), _, _, _) = report.finding else {
            Issue.record("\(report.finding)")
            return
        }
        #expect(report.entryPoint?.results[mismatch.result].gradientOf == "wh")
        #expect(mismatch.index == [0, 1])
        let values = report.checks.first { $0.name == .values }?.message ?? ""
        let both =
            "\(readable(Float(mismatch.yours))) where \(readable(Float(mismatch.expected))) is expected"
        #expect(values.contains("numbers of dwh, the gradient for wh, are off, the first at [0, 1]: \(both)"))
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
        let gradients = try #require(json["gradients"] as? [String: Any])
        #expect(gradients["off"] as? [String] == ["dwh"])
        #expect(gradients["right"] as? [String] == ["dwx", "db", "dx", "dhPrevious"])
        #expect(gradients["fits_own_forward"] as? Bool == false)
        #expect((gradients["message"] as? String)?.hasPrefix(Self.backward) == true)
    }

    @Test func aGradientGoesWrongAtTheLastStepThatIsOff() throws {
        let report = try grade(Self.sequence, "first-step-not-reached")
        let departure = Comparison(
            tolerance: Tolerance(), results: GradientExercises.check(Self.sequence).entryPoint.results)
        let right = (0..<6).map { WireValue.tensor(Tensor(zeros: $0 == 4 ? [2, 4, 3] : [2])) }
        var wrong = right
        var numbers = [Float](repeating: 0, count: 24)
        for offset in [1, 6, 16] { numbers[offset] = 1 }
        wrong[4] = .tensor(Tensor(shape: [2, 4, 3], numbers))
        guard case .value(let mismatch)? = departure.departure(of: wrong, from: right) else {
            Issue.record("\(report.finding)")
            return
        }
        // Steps 0 and 2 of the first sequence and 1 of the second: going back, 2 is met first.
        #expect(mismatch.index == [0, 2, 0])
    }

    @Test func aSumThatIsMissingAndAFactorOfASizeAreFound() throws {
        let check = GradientExercises.check(Self.step)
        let cases = check.draw(8123).cases
        func found(_ change: (Int, [Tensor], [String: Int]) -> Tensor) -> NearMiss? {
            let answers = cases.map { drawn in
                var tensors = drawn.expected.compactMap { Tensor($0) }
                tensors[3] = change(3, tensors, drawn.namedSizes)
                return tensors.map { WireValue.tensor($0) }
            }
            return NearMissSearch(
                answers, expected: cases.map(\.expected), results: check.entryPoint.results,
                tolerance: check.tolerance, sizes: cases.map(\.namedSizes))?.found()
        }
        let unsummed = found { result, tensors, sizes in
            let rows = sizes["B"] ?? 1
            return stack(
                (1...rows).map { tensors[result] * (2 * Float($0) / Float(rows * (rows + 1))) }, axis: 0)
        }
        #expect(unsummed?.relation == .unsummed(axis: 0))
        #expect(unsummed?.sentence.contains("in `db` become the expected ones when they are summed") == true)
        let times = found { result, tensors, sizes in tensors[result] * Float(sizes["H"] ?? 0) }
        #expect(times?.relation == .timesSize("H"))
        let divided = found { result, tensors, sizes in
            tensors[result] / Float((sizes["B"] ?? 0) * (sizes["D"] ?? 0))
        }
        #expect(divided?.relation == .dividedBySize("B·D"))
        #expect(divided?.sentence.contains("divided by B·D in each case: an average where a sum") == true)
    }

    @Test func aRightSubmissionPassesOnEverySeed() throws {
        let count = ProcessInfo.processInfo.environment["WORKBOOK_SEEDS"].flatMap { Int($0) } ?? 5
        for exercise in [Self.step, Self.sequence] {
            guard
                case .compiled(let compiled) = try Fixture.grader.compile(
                    GradientExercises.attempt("right", at: exercise), with: GradientExercises.check(exercise))
            else {
                Issue.record("does not compile")
                return
            }
            for seed in 1...UInt64(count) {
                let report = try Fixture.grader.judge(compiled, seed: seed)
                #expect(report.verdict == .pass, "seed \(seed): \(report.finding)")
            }
        }
    }
}
