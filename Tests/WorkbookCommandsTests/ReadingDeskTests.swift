import Foundation
import ProgressStore
import Testing

/// What a learner does without leaving the page of a lesson: in a terminal, a key at a time.
struct ReadingDeskTests {
    @Test func noteIsWrittenOnThePageListedAndExported() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try terminal.wait(for: "A cell in short")
        terminal.type("aask *why* here\r")
        try terminal.wait(for: "noted")
        terminal.type("A")
        try terminal.wait(for: "ask *why* here")
        terminal.type("q")
        try terminal.wait(for: "This short lesson")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)

        let listed = try workbook("note", in: course)
        #expect(listed.succeeded)
        #expect(listed.output.contains("ask *why* here"))
        let exported = try workbook("note", "--markdown", in: course)
        #expect(exported.output.hasPrefix("# A cell in short\n"))
        #expect(exported.output.contains("ask \\*why\\* here\n"))
        #expect(try workbook("note", "--remove", "1", in: course).succeeded)
        #expect(try !workbook("note", "--remove", "1", in: course).succeeded)
        #expect(try course.store.notes().isEmpty)
    }

    @Test func aLinkToAnotherLessonsHeadingLeadsThere() throws {
        let course = try ScratchFolder.smallCourse()
        let filler = String(repeating: "Words.\n\n", count: 40)
        try course.write(
            "---\ntitle: Before\n---\n\n\(filler)## The $`w_h`$ part\n\nHere it is.\n\n\(filler)",
            to: "lessons/01-before/lesson.md")
        try course.write(
            course.read("lessons/02-rnn-cell/lesson.md")
                + "\n\n[the part](../01-before/lesson.md#the-w_h-part) and "
                + "[nothing](../01-before/lesson.md#nothing)\n",
            to: "lessons/02-rnn-cell/lesson.md")
        let terminal = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try terminal.wait(for: "A cell in short")
        terminal.press(.end)
        try terminal.wait(for: "the part")
        terminal.press(.backTab)
        terminal.press(.enter)
        try terminal.wait(for: "no heading #nothing")
        terminal.press(.backspace)
        try terminal.wait(for: "the part")
        terminal.press(.end)
        terminal.press(.backTab)
        terminal.press(.backTab)
        terminal.press(.enter)
        try terminal.wait(for: "Here it is.")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
    }

    @Test func exerciseIsEditedFromThePage() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(
            Launch(
                ["read", "2"], in: course.path, environment: ["VISUAL": "", "EDITOR": "echo '// seen' >>"]))
        try terminal.wait(for: "A cell in short")
        terminal.press(.end)
        try terminal.wait(for: "(○ open)")
        terminal.type("e")
        try terminal.wait(for: "x grades rnn-step")
        #expect(try course.read(RNNStep.stub).contains("// seen"))
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
        #expect(try course.store.events(.exerciseOpened).map(\.deed.subject) == ["rnn-step"])
    }

    @Test func exerciseIsGradedOnThePageAndItsLinkSaysSo() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        let terminal = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try terminal.wait(for: "A cell in short")
        terminal.press(.end)
        try terminal.wait(for: "(○ open)")
        terminal.type("x")
        try terminal.wait(for: "rnn-step: passed")
        #expect(terminal.screen.isAlternate)
        terminal.type("q")
        try terminal.wait(for: "(✓ passed)")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(try course.store.hasPassed("rnn-step"))
    }

    @Test func questionsAreAskedOnThePage() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try terminal.wait(for: "A cell in short")
        terminal.type("t")
        try terminal.wait(for: "Question 1 of 4")
        let shown = terminal.screen.text.joined(separator: "\n")
        let line = try #require(shown.split(separator: "\n").first { $0.contains("The state") })
        let letter = try #require(line.first { $0.isLetter })
        terminal.type("\(letter)\r")
        try terminal.wait(for: "Right.", "Enter goes on")
        #expect(terminal.screen.isAlternate)
        terminal.press(.enter)
        try terminal.wait(for: "Question 2 of 4")
        terminal.type("\u{1B}")
        try terminal.wait(for: "stay open")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(
            try course.store.answers(lesson: "02-rnn-cell").mapValues(\.isCorrect) == [
                "what-is-carried": true
            ])
    }

    @Test func wholeCourseIsSearchedFromThePage() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try terminal.wait(for: "A cell in short")
        terminal.type("Sclassifier reads\r")
        try terminal.wait(for: "found once", "In code")
        terminal.type("\t\r")
        try terminal.wait(for: "what a classifier reads", "leave")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
    }

    @Test func linearReadingOnlyEverAddsText() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["read", "2", "--linear"], in: course.path))
        try terminal.wait(for: "Enter: next section")
        terminal.press(.enter)
        try terminal.wait(for: "The rule")
        terminal.type("o\r")
        terminal.type("4\r")
        try terminal.wait(for: "Links here", "1. ../../exercises/02-rnn-cell/rnn_step.swift")
        terminal.type("q\r")
        try #expect(terminal.finish() == .exited(0))
        #expect(!terminal.transcript.contains("\u{1B}[?1049h"))
        #expect(!terminal.transcript.contains(/\x1B\[[0-9;]*[HJK]/))
    }
}
