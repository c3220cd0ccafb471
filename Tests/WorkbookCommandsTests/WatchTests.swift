import Foundation
import ProgressStore
import Testing

@testable import WorkbookCommands

/// `workbook watch`, with a learner who saves and presses keys.
struct WatchTests {
    private func watching(
        _ course: ScratchFolder, _ environment: [String: String?] = [:]
    ) throws -> LearnersTerminal {
        try LearnersTerminal(
            Launch(["watch"], in: course.path, environment: environment), columns: 100, rows: 40)
    }

    @Test func everySaveIsJudgedAndQGivesTheTerminalBack() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try watching(course)
        try terminal.wait(for: "not written yet", "q quit")
        try course.write(RNNStep.biasForgotten, to: RNNStep.stub)
        try terminal.wait(for: "not right yet", "q quit")
        try course.write(RNNStep.right, to: RNNStep.stub)
        try terminal.wait(for: "passed", "q quit")
        terminal.type("q")
        #expect(try terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
        #expect(try course.store.attempts(for: "rnn-step").map(\.verdict) == ["fail", "fail", "pass"])
    }

    @Test func anEditorThatReplacesTheFileIsFollowed() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try watching(course)
        try terminal.wait(for: "not written yet", "q quit")
        // As vim does: the old file is moved away, a new one written, the old one removed.
        try FileManager.default.moveItem(
            atPath: course.at(RNNStep.stub), toPath: course.at(RNNStep.stub + "~"))
        try course.write(RNNStep.biasForgotten, to: RNNStep.stub)
        try course.remove(RNNStep.stub + "~")
        try terminal.wait(for: "not right yet", "q quit")
        // As many others do: a new file is renamed onto the old one.
        try course.write(RNNStep.right, to: RNNStep.stub + ".new")
        #expect(rename(course.at(RNNStep.stub + ".new"), course.at(RNNStep.stub)) == 0)
        try terminal.wait(for: "passed", "q quit")
        // And as version control does: the whole folder is another.
        let folder = course.at("exercises/02-rnn-cell")
        try FileManager.default.copyItem(atPath: folder, toPath: folder + ".other")
        #expect(rename(folder, folder + ".old") == 0 && rename(folder + ".other", folder) == 0)
        try course.write(RNNStep.biasForgotten, to: RNNStep.stub)
        try terminal.wait(for: "not right yet", "q quit")
        terminal.type("q")
        #expect(try terminal.finish() == .exited(0))
    }

    @Test func aDeletedFileIsWaitedFor() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try watching(course)
        try terminal.wait(for: "not written yet", "q quit")
        try course.remove(RNNStep.stub)
        try terminal.wait(for: "is gone")
        try course.write(RNNStep.right, to: RNNStep.stub)
        try terminal.wait(for: "passed")
        terminal.type("q")
        #expect(try terminal.finish() == .exited(0))
    }

    @Test func keysShowHintsTheListAndTheSolutionOnASecondWish() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try watching(course)
        try terminal.wait(for: "not written yet", "q quit")
        terminal.type("h")
        try terminal.wait(for: "hint 1 of 3")
        terminal.type("l")
        try terminal.wait(for: "exercises passed")
        terminal.type("s")
        try terminal.wait(for: "s again shows it now")
        #expect(try course.store.events(.solutionShown).isEmpty)
        terminal.type("s")
        try terminal.wait(for: "the model solution")
        terminal.type("n")
        try terminal.wait(for: "is not passed yet")
        terminal.type("q")
        #expect(try terminal.finish() == .exited(0))
        #expect(try course.store.events(.hintShown).count == 1)
        #expect(try SolutionAccess.wished(course.store) == ["rnn-step"])
    }

    @Test func afterAPassNGoesOnWithWhatIsNext() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        let terminal = try watching(course)
        try terminal.wait(for: "passed", "n next")
        terminal.type("n")
        // The first thing not done in this course is its lesson.
        try terminal.waitForPager()
        terminal.press(.leave)
        #expect(try terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func aSignalGivesTheTerminalBack(_ signal: Int32) throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try watching(course)
        try terminal.wait(for: "not written yet", "q quit")
        #expect(!terminal.isGivenBack)
        if signal == SIGINT { terminal.press(.interrupt) } else { kill(terminal.process, signal) }
        #expect(try terminal.finish() == .killed(signal))
        #expect(terminal.isGivenBack)
    }

    @Test func pipedItPrintsReportsWithoutKeysOrEscapes() throws {
        let course = try ScratchFolder.smallCourse()
        let piped = try Piped(Launch(["watch", "rnn-step"], in: course.path))
        try course.waitForAttempts(1)
        try course.write(RNNStep.right, to: RNNStep.stub)
        try course.waitForAttempts(2)
        kill(piped.process, SIGTERM)
        let outcome = try piped.finish()
        #expect(outcome.ending == .killed(SIGTERM))
        #expect(outcome.output.contains("not written yet"))
        #expect(!outcome.output.contains("q quit") && !outcome.output.contains("\u{1B}"))
    }

    @Test(arguments: [true, false])
    func aWatcherSeesASaveOnceItIsStill(_ usesInotify: Bool) throws {
        let folder = try ScratchFolder()
        try folder.write("one", to: "a/file.swift")
        let watcher = FileWatcher(path: folder.at("a/file.swift"), usesInotify: usesInotify)
        #expect(watcher.isNotified == usesInotify)
        try folder.write("three", to: "a/file.swift")
        #expect(watcher.wait() == .saved)
        try folder.remove("a/file.swift")
        #expect(watcher.wait() == .gone)
        try folder.write("four", to: "a/file.swift")
        #expect(watcher.wait() == .saved)
    }
}

extension ScratchFolder {
    /// Waits until that many attempts at rnn-step are recorded.
    func waitForAttempts(_ count: Int) throws {
        let deadline = Date.now + patience
        while (try? store.attempts(for: "rnn-step").count) ?? 0 < count {
            guard Date.now < deadline else { throw DrivingError("no \(count) attempts came") }
            usleep(20_000)
        }
    }
}
