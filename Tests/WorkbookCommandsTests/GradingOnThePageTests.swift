import Foundation
import ProgressStore
import Terminal
import Testing

/// `x` on a page: a grading that can be watched, stopped and repeated without leaving it.
struct GradingOnThePageTests {
    private func reading(
        _ source: String, environment: [String: String?] = [:]
    ) throws -> (course: ScratchFolder, terminal: LearnersTerminal) {
        let course = try ScratchFolder.smallCourse()
        try course.write(source, to: RNNStep.stub)
        let terminal = try LearnersTerminal(Launch(["read", "2"], in: course.path, environment: environment))
        try terminal.wait(for: "A cell in short")
        return (course, terminal)
    }

    private func running(_ terminal: LearnersTerminal) throws -> [RunningProcess] {
        var family: [RunningProcess] = []
        try terminal.wait(until: "the submission runs") {
            family = RunningProcess.descendants(of: terminal.process)
            return family.contains { $0.name == "submission" }
        }
        return family
    }

    @Test(
        "Esc, q and Ctrl-C stop a grading, and the page is still there", arguments: ["\u{1B}", "q", "\u{3}"])
    func gradingIsStopped(key: String) throws {
        let (course, terminal) = try reading(RNNStep.endless)
        terminal.type("x")
        let family = try running(terminal)
        try terminal.wait(for: "Esc stops it")
        terminal.type(key)
        try terminal.wait(for: "stopped: rnn-step was not graded")
        try eventually("every process of the grading is gone") { !family.contains(where: \.isAlive) }
        #expect(terminal.shown.contains("A cell in short"))
        #expect(try course.store.attempts(for: "rnn-step").isEmpty)

        // The reader goes on, and grades again.
        try course.write(RNNStep.right, to: RNNStep.stub)
        terminal.type("x")
        try terminal.wait(for: "rnn-step: passed")
        terminal.type("q")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
        #expect(try course.store.attempts(for: "rnn-step").map(\.verdict) == ["pass"])
    }

    @Test func pageTurnsAndFollowsTheWindowWhileItIsGraded() throws {
        let (_, terminal) = try reading(RNNStep.endless)
        terminal.type("x")
        let family = try running(terminal)
        terminal.resize(columns: 40, rows: 10)
        try terminal.wait(until: "the page fits the window") {
            terminal.screen.text.prefix(9).joined().contains("A cell in short")
                && terminal.screen.text.last?.contains("grading") == true
        }
        terminal.type("G")
        try terminal.wait(for: "This is the last paragraph", "grading")
        #expect(family.contains { $0.isAlive })
        // It is over by itself after its five seconds, and the report fits the window too.
        try terminal.wait(for: "did not finish")
        #expect(terminal.screen.overruns == 0)
        terminal.type("q")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
    }

    @Test func reportHasColourAndItsKeysEditAndJudgeAgain() throws {
        let (course, terminal) = try reading(
            RNNStep.biasForgotten, environment: ["VISUAL": "", "EDITOR": "true"])
        terminal.type("x")
        try terminal.wait(for: "rnn-step: not right yet", "A mistake with a name")
        func titleColour() throws -> Terminal.Rendition.Colour {
            let row = try #require(terminal.screen.text.firstIndex { $0.contains("rnn-step:") })
            let cell = terminal.screen.cells[row].first { $0.text != " " }
            return try #require(cell).look.foreground
        }
        let red = try titleColour()
        #expect(red != .standard)
        terminal.type("e")
        try terminal.wait(for: "x grades rnn-step")
        try course.write(RNNStep.right, to: RNNStep.stub)
        terminal.type("x")
        try terminal.wait(for: "rnn-step: passed")
        #expect(try titleColour() != red)
        terminal.type("q")
        try terminal.wait(for: "A cell in short")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(try course.store.attempts(for: "rnn-step").map(\.verdict) == ["fail", "pass"])
    }

    @Test func closedWindowEndsTheGradingToo() throws {
        let (_, terminal) = try reading(RNNStep.endless)
        terminal.type("x")
        let family = try running(terminal)
        terminal.hangUp()
        try #expect(terminal.finish() != .exited(0))
        try eventually("every process of the grading is gone") { !family.contains(where: \.isAlive) }
    }
}
