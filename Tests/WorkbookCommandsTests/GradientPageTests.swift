import CheckBank
import CourseCatalog
import Foundation
import NumericCore
import SubmissionRuntime
import Terminal
import Testing

@testable import ConsoleOutput
@testable import ReportPages
@testable import ExerciseChecks
@testable import Grader
@testable import WorkbookCommands

/// The page about wrong gradients, as a learner reads it.
struct GradientPageTests {
    /// y_t = x_t w at every step, there and back: Tests/Fixtures/Gradients/linear_backward.
    private static let check: ExerciseCheck? = {
        let solution = "\(ScratchFolder.repository)/Tests/Fixtures/Gradients/linear_backward.swift"
        guard let grader = try? Grader(announce: { _ in }) else { return nil }
        return try? CheckFolder(id: "linear-backward", besideSolution: solution).exerciseCheck(with: grader)
    }()

    /// The page about what `answer` makes of the right results, its words in one line, and its lines.
    private func page(
        width: Int = 80, _ answer: ([Tensor]) -> [Tensor]
    ) throws -> (words: String, lines: [Substring]) {
        let check = try #require(Self.check)
        let judge = Judge(check: check, examination: check.draw(8123))
        let once = judge.examination.cases.map { drawn in
            answer(drawn.expected.compactMap { Tensor($0) }).map { WireValue.tensor($0) }
        }
        // The judge asks the first case once more at the end.
        let answers = once + once.prefix(1)
        let opinion = judge.opinion(on: answers)
        let report = GradeReport(
            exercise: "linear-backward", verdict: opinion.verdict, file: "exercises/linear_backward.swift",
            source: "", sha256: "", isolation: .limits, seed: 8123, nearMiss: opinion.nearMiss,
            gradients: opinion.gradients, checks: opinion.checks, finding: opinion.finding,
            brokenLaws: opinion.brokenLaws, printed: "", entryPoint: check.entryPoint, compileSeconds: 0,
            runSeconds: 0)
        let capture = Console.Capture()
        let console = Console(
            capabilities: Capabilities(size: TerminalSize(columns: width, rows: 24)), capture: capture)
        let folder = try ScratchFolder()
        try GradeReportPage(
            report: report, course: Course(at: folder.path),
            exercise: Exercise(
                name: "linear_backward", lesson: "04-bptt", places: CoursePlaces(in: folder.path)),
            console: console
        ).show(store: nil)
        let words = capture.text.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
        return (words, capture.text.split(separator: "\n"))
    }

    /// The tensor with the numbers of one step halved.
    private func halving(step: Int, of tensor: Tensor) -> Tensor {
        stack(
            (0..<tensor.shape[1]).map { tensor.slice(axis: 1, at: $0) * ($0 == step ? 0.5 : 1) }, axis: 1)
    }

    @Test(arguments: [80, 40])
    func aWrongGradientIsNamedWithItsParameter(_ width: Int) throws {
        let (words, lines) = try page(width: width) { [$0[0], $0[1] + 1, $0[2]] }
        #expect(
            words.contains(
                "`dw`, the gradient for `w`, has the right shape, but all 15 of its numbers are off"))
        #expect(words.contains("row 0, column 0"))
        #expect(
            words.contains(
                "Your forward pass is right: the mistake is in the backward pass. `dx` is right, `dw` is off."
            ))
        #expect(words.contains("Your numbers in `dw` are the expected ones plus 1"))
        #expect(lines.contains { $0.contains("yours") } && lines.contains { $0.contains("expected") })
        #expect(lines.dropLast().allSatisfy { $0.count <= width })
    }

    @Test func aGradientOverStepsSaysWhereTheWayBackGoesWrong() throws {
        // The sum over all steps is off too, and would not tell.
        let middle = try page { [$0[0], $0[1] + 1, halving(step: 1, of: $0[2])] }.words
        #expect(middle.contains("`dx`, the gradient for `x`,"))
        #expect(middle.contains("at step 1; from step 2 on all is right."))
        #expect(middle.contains("Both gradients are off."))
        let last = try page { [$0[0], $0[1], $0[2] * -1] }.words
        #expect(last.contains("at the last step already, where the backward pass begins."))
        let lastButOne = try page { [$0[0], $0[1], halving(step: $0[2].shape[1] - 2, of: $0[2])] }.words
        #expect(lastButOne.contains("at step 2; step 3 is right."))
    }

    @Test func whereTheForwardPassIsAtFaultItIsSaid() throws {
        // y = 2 x w, and the gradients of that.
        let follows = try page { $0.map { $0 * 2 } }.words
        #expect(follows.contains("`y` has the right shape"))
        #expect(
            follows.contains(
                "Your gradients are the derivatives of your own forward pass: the mistake is in the forward pass."
            ))
        let onlyForward = try page { [$0[0] * 2, $0[1], $0[2]] }.words
        #expect(onlyForward.contains("The gradients are right: it is only the forward pass that is off."))
        let both = try page { [$0[0] * 2, $0[1] * 3, $0[2] * 2] }.words
        #expect(both.contains("`dw` is not the derivative of your own forward pass."))
    }

    @Test func aWrongShapeAndARightAnswerSayNothingOfIt() throws {
        #expect(try !page { [$0[0], $0[1].transposed(), $0[2]] }.words.contains("forward pass"))
        #expect(try !page { $0 }.words.contains("gradient"))
    }
}
