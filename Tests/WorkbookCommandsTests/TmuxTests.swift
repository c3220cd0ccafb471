import Foundation
import ProgressStore
import Testing

/// The same journey in a terminal that is not ours, under a shell.
@Suite(.enabled(if: Machine.hasTmux, "tmux is not installed"))
struct TmuxTests {
    private static let next = "\"$workbook\" next; echo \"status $?\""

    @Test(arguments: [(80, 24), (40, 10)])
    func fromTheLessonToThePass(columns: Int, rows: Int) throws {
        let course = try ScratchFolder.smallCourse()
        let window = try Tmux(in: course, columns: columns, rows: rows)
        try window.run(Self.next)
        try window.wait(for: "A cell in short")
        try window.press("Space")
        try window.wait(until: "the page has turned") { try !window.shown.hasPrefix("A cell in short") }
        let top = try window.settled().split(separator: "\n").first
        try window.closeWindow()

        let second = try Tmux(in: course, columns: columns, rows: rows)
        try second.run(Self.next)
        try second.wait(until: "the same line is on top") {
            try second.shown.split(separator: "\n").first == top
        }
        try second.type("G")
        try second.wait(for: "Enter to the quiz")
        try second.press("Enter")
        try second.wait(until: "the first prompt") { try Self.lastLine(of: second).hasPrefix("Type ") }
        try second.run(QuizTaker.letter(of: "The state", in: second.everything))
        try second.wait(until: "the second prompt") {
            try second.everything.contains("Right") && Self.lastLine(of: second).hasPrefix("Type a number")
        }
        try second.run("\(QuizTaker.matrixNumbers(in: second.everything))")
        try second.wait(until: "the third prompt") { try Self.lastLine(of: second).hasPrefix("Type a shape") }
        try second.run("B,T,H")
        try second.wait(until: "the fourth prompt") { try Self.lastLine(of: second).hasPrefix("Type what") }
        try second.run("3")
        try second.run("[4, 5]")
        try second.wait(until: "the score") { try Self.lastLine(of: second).hasPrefix("Enter goes on") }
        try second.press("Enter")
        try second.wait(until: "the task and its end") {
            try second.everything.contains("One step of the small course")
                && second.shown.contains("status 0")
        }

        try second.run("\"$workbook\" grade; echo \"stub $?\"")
        try second.wait(for: "stub 1")
        try course.write(RNNStep.right, to: RNNStep.stub)
        try second.run("\"$workbook\" grade; echo \"solution $?\"")
        try second.wait(for: "solution 0")
        try second.run(Self.next)
        try second.wait(for: "Reading on")
        try second.press("q")
        try second.wait(until: "the shell is back") { try Self.lastLine(of: second) == "ready>" }
        #expect(try course.store.attempts(for: "rnn-step").map(\.verdict) == ["fail", "pass"])
    }

    @Test func suspendedAndBroughtBackThePageIsDrawnAgain() throws {
        let course = try ScratchFolder.smallCourse()
        let window = try Tmux(in: course, columns: 80, rows: 24)
        try window.run("set -m; \"$workbook\" next")
        try window.wait(for: "A cell in short")
        try window.press("C-z")
        try window.wait(until: "the shell is back") { try Self.lastLine(of: window) == "ready>" }
        #expect(try !window.shown.contains("The rule"))
        try window.run("fg")
        try window.wait(for: "A cell in short")
        try window.press("C-c")
        try window.wait(until: "the shell is back") { try Self.lastLine(of: window) == "ready>" }
        try window.run("echo as\"\"ever")
        try window.wait(for: "asever")
    }

    private static func lastLine(of window: Tmux) throws -> String {
        let lines = try window.shown.split(separator: "\n")
        return lines.last { !$0.allSatisfy(\.isWhitespace) }.map { $0.trimmingCharacters(in: .whitespaces) }
            ?? ""
    }
}
