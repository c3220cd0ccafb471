import Foundation
import ProgressStore
import Testing

/// Ctrl-C, a closed window and kill -9, at the worst moments.
struct InterruptionTests {
    @Test func interruptInThePagerGivesTheTerminalBack() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["next"], in: course.path))
        try terminal.waitForPager()
        terminal.press(.interrupt)
        _ = try terminal.finish()
        #expect(terminal.isGivenBack)
        #expect(try course.store.finishedLessons().isEmpty)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func aSignalInThePagerGivesTheTerminalBack(signal: Int32) throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["next"], in: course.path))
        try terminal.waitForPager()
        kill(terminal.process, signal)
        try #expect(terminal.finish() == .killed(signal))
        #expect(terminal.isGivenBack)
    }

    @Test func interruptInTheQuizKeepsTheAnswers() throws {
        let course = try ScratchFolder.smallCourse()
        let store = try course.store
        try store.record(Event(.lessonFinished("02-rnn-cell")))
        let terminal = try LearnersTerminal(Launch(["next"], in: course.path))
        let quiz = QuizTaker(terminal)
        try quiz.question("What does the cell carry")
        try quiz.answer(quiz.letter(of: "The state"), untilShown: "Right")
        try quiz.question("How many numbers")
        terminal.type("12")
        terminal.press(.interrupt)
        _ = try terminal.finish()
        #expect(terminal.isGivenBack)
        #expect(try store.answers(lesson: "02-rnn-cell").keys.sorted() == ["what-is-carried"])
    }

    @Test func quittingTheQuizJustQuits() throws {
        let course = try ScratchFolder.smallCourse()
        try course.store.record(Event(.lessonFinished("02-rnn-cell")))
        let terminal = try LearnersTerminal(Launch(["next"], in: course.path))
        try QuizTaker(terminal).question("What does the cell carry")
        terminal.press(.quit)
        try #expect(terminal.finish() == .killed(SIGQUIT))
        #expect(!terminal.transcript.contains("Backtrace"))
    }

    /// A grading that never ends by itself, started and running its submission.
    private func endlessGrade(
        in course: ScratchFolder, environment: [String: String?] = [:]
    ) throws -> (running: Piped, family: [RunningProcess]) {
        try course.write(RNNStep.endless, to: RNNStep.stub)
        let running = try Piped(Launch(["grade", "rnn-step"], in: course.path, environment: environment))
        var family: [RunningProcess] = []
        try eventually("the submission runs") {
            family = RunningProcess.descendants(of: running.process)
            return family.contains { $0.name == "submission" }
        }
        return (running, family)
    }

    @Test(arguments: [SIGKILL, SIGINT, SIGTERM, SIGHUP], ["namespaces", "limits"])
    func aGradeThatIsEndedLeavesNoProcessBehind(signal: Int32, isolation: String) throws {
        let course = try ScratchFolder.smallCourse()
        let path = isolation == "limits" ? try ToolFolder(without: "bwrap", in: course).path : nil
        let (running, family) = try endlessGrade(in: course, environment: path.map { ["PATH": $0] } ?? [:])
        #expect(!family.isEmpty)
        kill(running.process, signal)
        let outcome = try running.finish()
        #expect(!outcome.succeeded)
        try eventually("every process of the grading is gone") { !family.contains(where: \.isAlive) }
        #expect(try course.store.passedExercises().isEmpty)
        #expect(try course.store.integrityProblems().isEmpty)
    }

    @Test func interruptDuringAGradeInATerminalLeavesNothingBehind() throws {
        let course = try ScratchFolder.smallCourse()
        let temporary = try course.makeFolder("tmp")
        try course.write(RNNStep.endless, to: RNNStep.stub)
        let terminal = try LearnersTerminal(
            Launch(["grade", "rnn-step"], in: course.path, environment: ["TMPDIR": temporary]))
        var family: [RunningProcess] = []
        try eventually("the submission runs") {
            family = RunningProcess.descendants(of: terminal.process)
            return family.contains { $0.name == "submission" }
        }
        terminal.press(.interrupt)
        try #expect(terminal.finish() != .exited(0))
        #expect(terminal.isGivenBack)
        try eventually("every process of the grading is gone") { !family.contains(where: \.isAlive) }
    }

    @Test func whatAKilledGradeLeftBehindIsClearedByTheNext() throws {
        let course = try ScratchFolder.smallCourse()
        let temporary = try course.makeFolder("tmp")
        let environment = ["TMPDIR": temporary]
        let (running, _) = try endlessGrade(in: course, environment: environment)
        let folder = try #require(course.names(in: "tmp").first)
        // Folders just made are left alone, so this one is made old.
        func makeOld() {
            let longAgo = timeval(tv_sec: time(nil) - 1000, tv_usec: 0)
            #expect(utimes("\(temporary)/\(folder)", [longAgo, longAgo]) == 0)
        }
        makeOld()
        try course.write("mine", to: "tmp/workbook-of-mine/notes.txt")
        #expect(
            try workbook(
                "grade", "rnn-step", "--file", RNNStep.solution, in: course, environment: environment
            ).succeeded)
        #expect(course.names(in: "tmp").contains(folder), "a folder in use was taken away")

        kill(running.process, SIGKILL)
        _ = try running.finish()
        makeOld()
        #expect(
            try workbook(
                "grade", "rnn-step", "--file", RNNStep.solution, in: course, environment: environment
            ).succeeded)
        #expect(course.names(in: "tmp") == ["workbook-of-mine"])
    }
}
