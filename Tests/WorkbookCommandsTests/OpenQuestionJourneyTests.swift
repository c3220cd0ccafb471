import Foundation
import ProgressStore
import Testing

/// An open question, on lines and on the page.
struct OpenQuestionJourneyTests {
    private func course() throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            """
            ## why-gate
            Why a sigmoid?

            ```answer
            open:
              - Between 0 and 1.
              - A share can be *learnt*.
              - It has a slope everywhere.
            ```

            > A gate says how much of each number passes.
            """, to: "lessons/02-rnn-cell/quiz.md")
        return course
    }

    @Test func fromAPipeTheWordsAreKeptAndThePointsCounted() throws {
        let course = try course()
        let outcome = try workbook(
            "quiz", "2", in: course,
            typing: .lines(["", "It is a share", "from 0 to 1.", "", "7", "1,2"]))
        #expect(outcome.succeeded)
        let output = outcome.output
        #expect(output.contains("A sentence will do."))
        #expect(output.contains("That names no points"))
        #expect(output.contains("You said 2 of 3 points."))
        #expect(output.contains("A gate says how much of each number passes."))
        #expect(output.contains("1 of 1 right at once."))
        let asked = try #require(output.range(of: "Why a sigmoid?"))
        let told = try #require(output.range(of: "Between 0 and 1."))
        #expect(asked.upperBound < told.lowerBound)
        let answers = try course.store.answers(lesson: "02-rnn-cell", question: "why-gate")
        #expect(answers.map(\.response) == ["It is a share\nfrom 0 to 1.\n[points 1, 2 of 3]"])
        #expect(answers.map(\.isCorrect) == [true])
    }

    @Test func onceAnsweredItIsSettledAndStoppedBeforeThatItIsNot() throws {
        let course = try course()
        _ = try workbook("next", in: course)
        let stopped = try workbook("next", in: course, typing: .lines(["A share.", "q"]))
        #expect(stopped.output.contains("Stopped"))
        #expect(try course.store.answers(lesson: "02-rnn-cell").isEmpty)
        _ = try workbook("next", in: course, typing: .lines(["A share.", "", "0"]))
        #expect(try course.store.answers(lesson: "02-rnn-cell").mapValues(\.isCorrect) == ["why-gate": false])
        #expect(try !workbook("next", in: course).output.contains("Why a sigmoid?"))
    }

    @Test func onThePageThePointsComeAfterTheWords() throws {
        let course = try course()
        let terminal = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try terminal.wait(for: "A cell in short")
        terminal.type("t")
        try terminal.wait(for: "Why a sigmoid?", "Line 1")
        #expect(!terminal.screen.text.joined().contains("Between 0 and 1."))
        terminal.type("It is a share\r")
        try terminal.wait(for: "Line 2")
        terminal.type("\r")
        try terminal.wait(for: "What a full answer says", "Points you made")
        terminal.type("5\r")
        try terminal.wait(for: "numbers of the points")
        terminal.type("1,3\r")
        try terminal.wait(for: "You said 2 of 3 points.", "A gate says how much")
        terminal.press(.enter)
        try terminal.wait(for: "Your score", "1 of 1 right at once.")
        terminal.press(.enter)
        try terminal.wait(for: "A cell in short")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        let answers = try course.store.answers(lesson: "02-rnn-cell", question: "why-gate")
        #expect(answers.map(\.response) == ["It is a share\n[points 1, 3 of 3]"])
    }
}
