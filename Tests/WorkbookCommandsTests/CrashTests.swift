import Foundation
import Testing

/// The real program in a real terminal, ended by signals of every kind: the terminal is given back each time.
struct CrashTests {
    @Test(
        "a fault in the pager gives the terminal back, and still ends the program",
        arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
    func faultInThePager(signal: Int32) throws {
        let course = try ScratchFolder.smallCourse()
        // The backtracer, which asks for a key in a terminal, has a test of its own.
        let terminal = try LearnersTerminal(
            Launch(["read", "2"], in: course.path, environment: ["SWIFT_BACKTRACE": "enable=no"]))
        try terminal.waitForPager()
        #expect(!terminal.isGivenBack)
        kill(terminal.process, signal)
        let ending = try terminal.finish()
        #expect(ending == .killed(signal))
        #expect(terminal.isGivenBack)
        #expect(terminal.screen.unknown.isEmpty)
    }

    @Test(
        "a backtrace is printed on the ordinary screen, after the page has gone",
        arguments: [SIGILL, SIGSEGV, SIGABRT])
    func backtraceComesAfterThePage(signal: Int32) throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(
            Launch(
                ["read", "2"], in: course.path,
                environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no,threads=crashed,limit=4"]
            ))
        try terminal.waitForPager()
        kill(terminal.process, signal)
        try #expect(terminal.finish() != .exited(0))
        #expect(terminal.isGivenBack)
        let parts = terminal.transcript.split(separator: "\u{1B}[?1049l", omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        #expect(!parts[0].contains("Backtrace") && !parts[0].contains("crashed"))
    }

    @Test(
        "a fault while an exercise is graded leaves neither page nor process", arguments: [SIGSEGV, SIGTERM])
    func faultWhileGrading(signal: Int32) throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.endless, to: RNNStep.stub)
        let terminal = try LearnersTerminal(
            Launch(["read", "2"], in: course.path, environment: ["SWIFT_BACKTRACE": "enable=no"]))
        try terminal.waitForPager()
        terminal.type("x")
        var family: [RunningProcess] = []
        try terminal.wait(until: "the submission runs") {
            family = RunningProcess.descendants(of: terminal.process)
            return family.contains { $0.name == "submission" }
        }
        kill(terminal.process, signal)
        try #expect(terminal.finish() == .killed(signal))
        #expect(terminal.isGivenBack)
        try eventually("every process of the grading is gone") { !family.contains(where: \.isAlive) }
    }

    @Test func stoppedBySIGSTOPAndContinuedThePageIsDrawnAgain() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try terminal.wait(for: "A cell in short")
        terminal.settle()
        let page = terminal.shown
        let before = terminal.bytes.count
        kill(terminal.process, SIGSTOP)
        try eventually("it has stopped") { RunningProcess(terminal.process)?.state == "T" }
        kill(terminal.process, SIGCONT)
        try terminal.wait(until: "it is drawn again") { terminal.bytes.count > before + page.utf8.count / 2 }
        terminal.settle()
        #expect(terminal.shown == page)
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
    }
}
