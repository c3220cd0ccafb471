import Foundation
import ProgressStore
import Testing

/// Reading where text is only ever added.
struct LinearTests {
    /// Nothing that moves the cursor, erases, or takes the screen.
    private func expectOnlyAdded(_ terminal: LearnersTerminal, _ location: SourceLocation = #_sourceLocation)
    {
        let text = terminal.transcript
        for sequence in text.matches(of: /\x1B(\[[0-9;?<>=]*.|.)/) {
            #expect(sequence.output.0.hasSuffix("m"), sourceLocation: location)
        }
        // A line end is the only way a carriage goes back.
        #expect(
            text.replacing("\r\n", with: "").allSatisfy { $0 != "\r" && $0 != "\u{8}" && $0 != "\u{C}" },
            sourceLocation: location)
    }

    @Test(arguments: [["--linear"], []])
    func anyFileIsReadALineAtATime(_ flag: [String]) throws {
        let folder = try ScratchFolder()
        try folder.write(
            """
            # Title

            ```figure
            kind: state-trajectory
            vary: {weight: [0.5, 1.5, 0.05]}
            weight: 1.2
            ```

            ## Two

            See [there](https://example.org).

            """, to: "x.md")
        let terminal = try LearnersTerminal(
            Launch(
                ["read", "x.md"] + flag, in: folder.path,
                environment: flag.isEmpty ? ["WORKBOOK_LINEAR": "1"] : [:]))
        try terminal.wait(for: "f: change a figure")
        terminal.type("f\r")
        try terminal.wait(for: "Change which?")
        terminal.type("1\r")
        try terminal.wait(for: "New value of weight")
        terminal.type("0.8\r")
        try terminal.wait(for: "At weight 0.8 the state falls below 0.001")
        terminal.type("\r")
        try terminal.wait(for: "Links here: 1. https://example.org")
        terminal.type("1\r")
        try terminal.wait(for: "That link leads to https://example.org")
        terminal.type("q\r")
        try #expect(terminal.finish() == .exited(0))
        expectOnlyAdded(terminal)
    }

    @Test func linesMayComeFromAPipe() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(
            shell: "printf 'o\\n2\\n\\nq\\n' | \"$workbook\" read 2 --linear", in: course.path)
        try terminal.wait(for: "Go to which section?")
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.transcript.contains("2. "))
        expectOnlyAdded(terminal)
        // The place is kept, and the lines may simply end.
        let again = try LearnersTerminal(
            shell: "printf '\\n' | \"$workbook\" read 2 --linear", in: course.path)
        try #expect(again.finish() == .exited(0))
        #expect(!again.transcript.contains("A cell in short"))
        expectOnlyAdded(again)
    }

    @Test func whatIsPipedOnIsWhole() throws {
        let course = try ScratchFolder.smallCourse()
        let whole = try workbook("read", "2", "--linear", in: course)
        #expect(whole.output.contains("This is the last paragraph"))
        #expect(!whole.output.contains("Enter:"))
    }

    @Test func questionsAreAnsweredByNumber() throws {
        let course = try ScratchFolder.smallCourse()
        try course.store.record(Event(.lessonFinished("02-rnn-cell")))
        let terminal = try LearnersTerminal(Launch(["next", "--linear"], in: course.path))
        try terminal.wait(for: "Type one number, 1 to")
        let line = try #require(
            terminal.transcript.split(whereSeparator: \.isNewline).first { $0.contains("The state") })
        let number = line.prefix { $0.isNumber }
        #expect(number.count == 1)
        terminal.type("\(number)\r")
        try terminal.wait(for: "Right.")
        terminal.type("q\r")
        try #expect(terminal.finish() == .exited(0))
        #expect(try course.store.answers(lesson: "02-rnn-cell")["what-is-carried"]?.isCorrect == true)
        expectOnlyAdded(terminal)
    }

    @Test func placeIsKeptWhenTheTerminalGoesAway() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["read", "2", "--linear"], in: course.path))
        try terminal.wait(for: "Enter: next section")
        terminal.press(.enter)
        try terminal.wait(for: "The rule")
        try terminal.wait(until: "the place is kept") {
            try (course.store.readingPosition(lesson: "02-rnn-cell")?.block ?? 0) > 0
        }
        terminal.hangUp()
        try #expect(terminal.finish() != .exited(0))
        let again = try LearnersTerminal(Launch(["read", "2", "--linear"], in: course.path))
        try again.wait(for: "Enter: next section")
        #expect(!again.transcript.contains("A cell in short"))
    }
}
