import Foundation
import ProgressStore
import Testing

/// A quiz that is left and taken up, skipped and taken again.
struct QuizRunTests {
    private func course() throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            """
            ## two
            What is 1 + 1?

            ```answer
            number: 2
            ```

            > It is 2.

            ## three
            What is 1 + 2?

            ```answer
            number: 3
            ```
            """, to: "lessons/02-rnn-cell/quiz.md")
        return course
    }

    private func quiz(_ lines: [String], _ more: String..., in course: ScratchFolder) throws -> String {
        try Piped(Launch(["quiz", "2"] + more, in: course.path), typing: .lines(lines)).finish().output
    }

    @Test func aQuizGoesOnWhereItStoppedAndShowsOneScore() throws {
        let course = try course()
        #expect(
            try quiz(["2", "q"], in: course).contains(
                "Stopped; what you answered is kept. `workbook quiz 02-rnn-cell` goes on."))
        let rest = try quiz(["4", "3"], in: course)
        #expect(rest.contains("1 of 2 answered before"))
        #expect(!rest.contains("1 + 1"))
        #expect(rest.contains("1 of 2 right at once, 1 on the second try."))
        #expect(try workbook("list", in: course).output.contains("✓ quiz: 1 of 2 right at once"))
    }

    @Test func theBestCompleteRunIsKept() throws {
        let course = try course()
        #expect(try quiz(["2", "3"], in: course).contains("2 of 2 right at once."))
        let worse = try quiz(["5", "5", "3"], in: course)
        #expect(worse.contains("1 of 2 right at once, 1 missed: two."))
        #expect(worse.contains("Your best complete run: 2 of 2 right at once."))
        #expect(try workbook("list", in: course).output.contains("✓ quiz: 2 of 2 right at once"))
        _ = try quiz(["2", "q"], in: course)
        #expect(try quiz(["2", "3"], "--afresh", in: course).contains("What is 1 + 1?"))
    }

    @Test func skippingEarnsNothingAndShowsTheAnswer() throws {
        let course = try course()
        let output = try quiz(["skip", "3"], in: course)
        #expect(output.contains("Skipped."))
        #expect(output.contains("The answer: 2"))
        #expect(output.contains("1 of 2 right at once, 1 skipped."))
        let answers = try course.store.answers(lesson: "02-rnn-cell", question: "two")
        #expect(answers.map(\.isSkip) == [true])
        #expect(answers.map(\.isCorrect) == [false])
    }

    @Test func aWholeLessonIsMarkedWithItsQuizInEveryFormat() throws {
        let course = try course()
        try course.write(RNNStep.right, to: RNNStep.stub)
        func grade(_ more: String...) throws -> Outcome {
            try Piped(Launch(["grade", "2"] + more, in: course.path), typing: .nothing).finish()
        }
        let before = try grade()
        #expect(!before.succeeded)
        #expect(before.output.contains("✗ quiz 02-rnn-cell: 0 of 2 right at once: not begun."))
        #expect(before.output.contains("1 of 2 passed."))
        _ = try quiz(["2", "3"], in: course)
        let after = try grade()
        #expect(after.succeeded)
        #expect(after.output.contains("✓ quiz 02-rnn-cell: 2 of 2 right at once."))
        let marks = [
            "json": #"{"quiz":{"is_complete":true,"lesson":"02-rnn-cell","questions":2,"right":2,"#,
            "junit": #"<testcase name="quiz 02-rnn-cell" classname="02-rnn-cell" time="0.000"/>"#,
            "tap": "ok 2 - quiz 02-rnn-cell",
            "github": "::notice title=quiz 02-rnn-cell::2 of 2 right at once.",
            "gradescope": #""name":"quiz 02-rnn-cell""#, "prairielearn": #""score":1"#,
        ]
        for (format, mark) in marks {
            #expect(try grade("--format", format, "--isolation", "any").output.contains(mark), "\(format)")
        }
    }

    @Test func whoBeginsLaterIsAskedFromThereAndTestsOutOfTheRest() throws {
        let course = try course()
        try course.write("# Later\n\nText.\n", to: "lessons/03-later/lesson.md")
        let begun = try workbook("next", "--from", "3", in: course).output
        #expect(begun.contains("The course begins at 03-later for you."))
        #expect(begun.contains("Text."))
        #expect(try workbook("list", in: course).output.contains("to test out: workbook quiz 02-rnn-cell"))
        _ = try quiz(["2", "3"], in: course)
        try course.write(RNNStep.right, to: RNNStep.stub)
        _ = try workbook("grade", "rnn-step", in: course)
        let list = try workbook("list", in: course).output
        #expect(list.contains("✓ 02-rnn-cell"))
        #expect(list.contains("(tested out)"))
        #expect(try workbook("next", "--from", "2", in: course).output.contains("begins at its first lesson"))
    }
}
