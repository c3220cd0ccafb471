import ClosureChecks
import CourseCatalog
import Foundation
import NumericCore
import SubmissionRuntime
import Terminal
import Testing

@testable import ExerciseChecks
@testable import Grader
@testable import WorkbookCommands

/// The page about wrong gradients, as a learner reads it.
struct GradientPageTests {
    /// y_t = x_t w at every step, with the gradients of x and w.
    private struct Arguments: CheckArguments {
        /// x [B, T, D], w [D, H] and ∂L/∂y [B, T, H].
        var x, w, dy: Tensor

        var wireValues: [WireValue] { [x, w, dy].map { .tensor($0) } }
        var sizes: String { "B=\(x.shape[0]), T=\(x.shape[1]), D=\(w.shape[0]), H=\(w.shape[1])" }

        var states: Tensor {
            stack((0..<x.shape[1]).map { matmul(x.slice(axis: 1, at: $0), w) }, axis: 1)
        }
        var dx: Tensor {
            stack(
                (0..<x.shape[1]).map { matmul(dy.slice(axis: 1, at: $0), w, transposingRight: true) }, axis: 1
            )
        }
        var dw: Tensor {
            (0..<x.shape[1]).reduce(Tensor(zeros: w.shape)) {
                $0 + matmul(x.slice(axis: 1, at: $1), dy.slice(axis: 1, at: $1), transposingLeft: true)
            }
        }
    }

    private struct Answer: CheckAnswer {
        var tensors: [Tensor]
        init(_ tensors: [Tensor]) { self.tensors = tensors }
        init?(wireValues: [WireValue]) { tensors = wireValues.compactMap { Tensor($0) } }
        var wireValues: [WireValue] { tensors.map { .tensor($0) } }
    }

    private let definition = ExerciseDefinition<Arguments, Answer>(
        id: "linear-backward",
        entryPoint: EntryPoint(
            "linearBackward", [.init("x", "Tensor"), .init("w", "Tensor"), .init("dy", "Tensor")],
            [
                .init("y", "Tensor", axes: ["batch", "step", "unit"]),
                .init("dw", "Tensor", axes: ["row", "column"], gradientOf: "w"),
                .init("dx", "Tensor", axes: ["batch", "step", "input"], gradientOf: "x"),
            ]),
        cases: { random in
            [[2, 4, 3, 5], [3, 5, 2, 4]].map { size in
                Arguments(
                    x: Tensor(normal: [size[0], size[1], size[2]], using: &random),
                    w: Tensor(normal: [size[2], size[3]], using: &random),
                    dy: Tensor(normal: [size[0], size[1], size[3]], using: &random))
            }
        },
        reference: { Answer([$0.states, $0.dw, $0.dx]) }, laws: [], misconceptions: [],
        ownGradient: OwnGradient(
            of: { $1.tensors[0].weighted(by: $0.dy) },
            by: [.init("dw", of: \.w), .init("dx", of: \.x)]))

    /// The page about what `answer` makes of the right results, its words in one line, and its lines.
    private func page(
        width: Int = 80, _ answer: ([Tensor]) -> [Tensor]
    ) throws -> (words: String, lines: [Substring]) {
        let judge = Judge(check: definition.check, examination: definition.check.draw(8123))
        let answers = judge.inputs.map { inputs in
            let tensors = inputs.compactMap { Tensor($0) }
            let arguments = Arguments(x: tensors[0], w: tensors[1], dy: tensors[2])
            return answer([arguments.states, arguments.dw, arguments.dx]).map { WireValue.tensor($0) }
        }
        let opinion = judge.opinion(on: answers)
        let report = GradeReport(
            exercise: "linear-backward", verdict: opinion.verdict, file: "exercises/linear_backward.swift",
            source: "", sha256: "", isolation: .limits, seed: 8123, nearMiss: opinion.nearMiss,
            gradients: opinion.gradients, checks: opinion.checks, finding: opinion.finding,
            brokenLaws: opinion.brokenLaws, printed: "", entryPoint: definition.entryPoint, compileSeconds: 0,
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
