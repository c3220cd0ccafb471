import TextTools
import Foundation
import ProgressStore
import Testing

@testable import WorkbookCommands

/// `workbook solution` and `workbook history`.
struct LookingBackTests {
    private let wrong = ["tanh(x)", "tanh(matmul(x, wx.transposed()))", "matmul(x, wx.transposed()) + b"]

    private func attempt(_ source: String, in course: ScratchFolder) throws {
        try course.write(source, to: RNNStep.stub)
        _ = try workbook("grade", in: course)
    }

    @Test func theSolutionStaysClosedUntilThreeDifferentAttemptsCompiled() throws {
        let course = try ScratchFolder.smallCourse()
        _ = try workbook("grade", in: course)
        for source in [wrong[0], wrong[0], "tanh( x )", "nonsense", "also nonsense", wrong[1]] {
            try attempt(RNNStep.source(source), in: course)
        }
        let closed = try workbook("solution", in: course)
        #expect(closed.ending == .exited(1))
        #expect(closed.errors.contains("one more attempt") && closed.errors.contains("--show-anyway"))
        #expect(closed.output.isEmpty)
        try attempt(RNNStep.source(wrong[2]), in: course)
        let open = try workbook("solution", in: course)
        #expect(open.succeeded)
        #expect(open.output.contains("func rnnStep") && !open.output.contains("unwritten"))
        #expect(!open.output.contains("// solution"))
        #expect(try SolutionAccess.wished(course.store).isEmpty)
        #expect(try !workbook("list", in: course).output.contains("asked for"))
    }

    @Test func aPassOpensTheSolutionAndWhatIsPrintedPasses() throws {
        let course = try ScratchFolder.smallCourse()
        try attempt(RNNStep.right, in: course)
        let solution = try workbook("solution", "rnn-step", in: course)
        #expect(solution.succeeded)
        try course.write(solution.output, to: "shown.swift")
        #expect(try workbook("grade", "rnn-step", "--file", "shown.swift", in: course).succeeded)
    }

    @Test func aWishShowsTheSolutionAndMarksTheExercise() throws {
        let course = try ScratchFolder.smallCourse()
        for _ in 0..<2 {
            #expect(try workbook("solution", "rnn-step", "--show-anyway", in: course).succeeded)
        }
        #expect(try course.store.events(.solutionShown, subject: "rnn-step").count <= 2)
        #expect(try SolutionAccess.wished(course.store) == ["rnn-step"])
        #expect(try workbook("list", in: course).output.contains("rnn-step  (its solution was asked for)"))
    }

    @Test(arguments: [("yes", true), ("no", false), ("", false)])
    func inATerminalTheWishIsConfirmed(_ typed: String, _ isShown: Bool) throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["solution", "rnn-step"], in: course.path))
        try terminal.wait(for: "Type yes")
        terminal.type(typed + "\r")
        #expect(try terminal.finish() == .exited(isShown ? 0 : 1))
        #expect(terminal.transcript.contains("the model solution") == isShown)
        #expect(try SolutionAccess.wished(course.store).isEmpty != isShown)
    }

    @Test func historyListsComparesAndRestores() throws {
        let course = try ScratchFolder.smallCourse()
        try attempt(RNNStep.biasForgotten, in: course)
        try attempt(RNNStep.right, in: course)
        let list = try workbook("history", "rnn-step", in: course)
        #expect(list.succeeded)
        #expect(list.output.contains("bias-forgotten") && list.output.contains("pass"))

        let difference = try workbook("history", "--diff", "1", "2", "rnn-step", in: course)
        #expect(difference.succeeded, "\(difference)")
        let lines = difference.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("-     tanh(") && !$0.contains("+ b") })
        #expect(lines.contains { $0.hasPrefix("+     tanh(") && $0.contains("+ b") })
        #expect(!lines.contains { $0.hasPrefix("+ func") || $0.hasPrefix("- func") })

        let mine = RNNStep.source("tanh(x) // mine")
        try course.write(mine, to: RNNStep.stub)
        let withFile = try workbook("history", "rnn-step", "--diff", "2", in: course)
        #expect(withFile.output.contains("+     tanh(x) // mine"))
        let restored = try workbook("history", "rnn-step", "--restore", "1", in: course)
        #expect(restored.succeeded)
        #expect(try course.read(RNNStep.stub) == RNNStep.biasForgotten)
        let kept = course.names(in: ".workbook/kept")
        #expect(kept.count == 1)
        #expect(try course.read(".workbook/kept/\(kept[0])") == mine)
        #expect(restored.output.contains(kept[0]))
        #expect(try workbook("history", "rnn-step", "--restore", "1", in: course).output.contains("already"))
    }

    @Test func historySaysWhatItCannotDo() throws {
        let course = try ScratchFolder.smallCourse()
        #expect(try workbook("history", in: course).output.contains("No attempts"))
        for arguments in [
            ["--restore", "1"], ["--diff", "1", "2"], ["--diff", "a", "b"], ["--diff", "1", "2", "3"],
        ] {
            let outcome = try Piped(Launch(["history", "rnn-step"] + arguments, in: course.path)).finish()
            #expect(!outcome.succeeded)
            #expect(outcome.errors.contains("workbook history"), "\(outcome)")
        }
    }

    @Test func linesAreComparedAsDiffDoes() {
        let difference = LineDifference(from: "a\nb\nc\nd\n", to: "a\nB\nc\nd\ne\n")
        #expect(difference.lines.map(\.change) == [.same, .removed, .added, .same, .same, .added])
        #expect(LineDifference(from: "a\nb", to: "a\nb\n").isEmpty)
        #expect(LineDifference(from: "", to: "a").lines.map(\.change) == [.added])
        let long = (0..<100).map { "\($0)" }.joined(separator: "\n")
        let hunks = LineDifference(from: long, to: long.replacing("50", with: "x")).hunks()
        #expect(hunks.count == 10 && hunks.first! == nil && hunks.last! == nil)
        // Texts without a line in common are not searched past a bound.
        let many = (0..<20_000).map { "a\($0)" }.joined(separator: "\n")
        let others = (0..<20_000).map { "b\($0)" }.joined(separator: "\n")
        #expect(LineDifference(from: many, to: others).lines.count == 40_000)
    }
}
