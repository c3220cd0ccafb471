import ProgressStore
import Terminal
import Testing

@testable import ConsoleOutput
@testable import WorkbookCommands

/// What somebody sees who types one word for the first time, and on a small screen.
struct FirstScreenTests {
    @Test func withoutAWordItSaysWhatToTypeAndWhatIsNext() throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try Piped(Launch([], in: course.path)).finish()
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("workbook next"))
        #expect(outcome.output.contains("Next: the lesson 02-rnn-cell"))
        #expect(!course.exists(".workbook"))
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count < 24 && lines.allSatisfy { $0.count <= 80 })
    }

    @Test func whereThereIsNoCourseItSaysHowToNameOne() throws {
        let folder = try ScratchFolder()
        var launch = Launch([], in: folder.path)
        launch.environment["WORKBOOK_COURSE"] = folder.at("nowhere")
        let outcome = try Piped(launch).finish()
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("There is no course here"))
    }

    @Test func aWordThatIsNoneIsAnError() throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try Piped(Launch(["nxt"], in: course.path)).finish()
        #expect(!outcome.succeeded)
        #expect(outcome.errors.contains("nxt"))
    }

    @Test func theListPointsAtWhatIsNext() throws {
        let course = try ScratchFolder.smallCourse()
        func pointedAt() throws -> [String] {
            try workbook("list", in: course).output.split(separator: "\n").map(String.init)
                .filter { $0.hasSuffix("  ← next") }
        }
        // Without records there is nowhere to be; `next` makes them.
        #expect(try pointedAt().allSatisfy { $0.contains("02-rnn-cell") })
        try course.store.record(Event(.lessonFinished("02-rnn-cell")))
        let quiz = try pointedAt()
        #expect(quiz.count == 1 && quiz[0].contains("quiz: 4 questions"))
    }

    @Test(arguments: [26, 40, 79])
    func linesGoOnUnderTheirOwnBeginningOnANarrowScreen(_ width: Int) throws {
        let capture = Console.Capture()
        let console = Console(
            capabilities: Capabilities(
                isOutputTerminal: true, size: TerminalSize(columns: width, rows: 10)), capture: capture)
        let text =
            "    · rnn-parameter-count  (its solution was asked for)  and more than fits on any of these"
        try console.line(text)
        let lines = capture.text.split(separator: "\n").map(String.init)
        #expect(lines.count > 1 && lines.allSatisfy { $0.count <= width })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("      ") && !$0.hasPrefix("       ") })
        #expect(lines.joined(separator: " ").split(separator: " ") == text.split(separator: " "))
    }

    @Test func aPipeGetsItsLinesWhole() throws {
        let capture = Console.Capture()
        let long = String(repeating: "word ", count: 60) + "end"
        try Console(capabilities: Capabilities(), capture: capture).line(long)
        #expect(capture.text == long + "\n")
    }
}
