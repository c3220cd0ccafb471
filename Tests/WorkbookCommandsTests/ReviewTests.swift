import Foundation
import ProgressStore
import ReviewSchedule
import Testing

@testable import WorkbookCommands

/// `workbook review` and `workbook progress` in the small course.
struct ReviewTests {
    private static let day = 86_400.0

    private func course() throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            """
            ## two
            What is 1 + 1?

            ```answer
            number: 2
            ```

            ## three
            What is 1 + 2?

            ```answer
            number: 3
            ```
            """, to: "lessons/02-rnn-cell/quiz.md")
        return course
    }

    private func record(
        _ question: String, daysAgo: Double, right: Bool, run: Int64 = 1, seed: UInt64 = 5,
        in course: ScratchFolder
    ) throws {
        try course.store.record(
            Answer(
                lesson: "02-rnn-cell", question: question, seed: seed, response: right ? "2" : "9",
                isCorrect: right, run: run, at: Date().addingTimeInterval(-daysAgo * Self.day)))
    }

    @Test func nothingAnsweredIsNothingToReview() throws {
        let outcome = try workbook("review", in: try course())
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("Nothing to review yet"))
    }

    @Test func whatIsDueIsAskedTheWeakestFirstAndComesBackLater() throws {
        let course = try course()
        try record("two", daysAgo: 9, right: true, seed: 3, in: course)
        try record("three", daysAgo: 12, right: true, seed: 4, in: course)
        let output = try workbook("review", in: course, typing: .lines(["3", "2"])).output
        let first = try #require(output.range(of: "1 + 2"))
        let second = try #require(output.range(of: "1 + 1"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(output.contains("Comes back in "))
        #expect(output.contains("2 of 2 right at once."))
        #expect(output.contains("0 due tomorrow"))
        let answers = try course.store.answers(lesson: "02-rnn-cell", question: "two")
        #expect(answers.map(\.run) == [1, Answer.outsideRuns])
        #expect(answers[1].seed != 3)
        #expect(try workbook("review", in: course).output.contains("No question is due."))
    }

    @Test func whatIsMissedIsAskedOnceMoreInTheSameSitting() throws {
        let course = try course()
        try record("two", daysAgo: 30, right: true, in: course)
        let output = try workbook("review", in: course, typing: .lines(["7", "8", "2"])).output
        #expect(output.components(separatedBy: "What is 1 + 1?").count == 3)
        #expect(output.contains("0 of 1 right at once, 1 missed: two."))
        #expect(output.contains("Comes back in 1 minute."))
    }

    @Test func aLimitHoldsForTheDayAndAnAbsenceForItsDays() throws {
        let course = try course()
        try record("two", daysAgo: 9, right: true, seed: 3, in: course)
        try record("three", daysAgo: 12, right: true, seed: 4, in: course)
        let one = try workbook("review", "--limit", "1", in: course, typing: .lines(["2", "2", "3"])).output
        #expect(one.contains("2 questions are due; today's 1"))
        #expect(try workbook("review", "--limit", "1", in: course).output.contains("enough for a day"))
        #expect(try workbook("review", "--away-until", "2999-01-01", in: course).succeeded)
        #expect(try workbook("review", in: course).output.contains("You are away until 2999-01-01"))
        #expect(try workbook("review", "--away-until", "2020-01-01", in: course).output.contains("is due"))
        #expect(try !workbook("review", "--away-until", "2020-02-30", in: course).succeeded)
    }

    @Test func anExerciseComesBackFromItsEmptyStub() throws {
        let course = try course()
        let stub = try course.read(RNNStep.stub)
        #expect(try !workbook("review", "rnn-step", in: course).succeeded)
        try course.write(RNNStep.right, to: RNNStep.stub)
        #expect(try workbook("grade", "rnn-step", in: course).succeeded)
        #expect(try ExerciseRecalls(of: "rnn-step", store: course.store).recalls.map(\.recall) == [.good])
        let begun = try workbook("review", "rnn-step", in: course).output
        #expect(begun.contains("is the empty stub again"))
        #expect(try course.read(RNNStep.stub) == stub)
        #expect(try ExerciseRecalls(of: "rnn-step", store: course.store).recalls.count == 1)
        try course.write(RNNStep.right, to: RNNStep.stub)
        #expect(try workbook("grade", "rnn-step", in: course).succeeded)
        #expect(
            try ExerciseRecalls(of: "rnn-step", store: course.store).recalls.map(\.recall) == [.good, .good])
        try course.store.record(Event(.solutionShown("rnn-step", .asked)))
        #expect(try ExerciseRecalls(of: "rnn-step", store: course.store).recalls.last?.recall == .again)
    }

    @Test func progressTellsWhereOneStandsInWordsAndAsJSON() throws {
        let course = try course()
        try record("two", daysAgo: 31, right: true, seed: 3, in: course)
        let page = try workbook("progress", in: course).output
        #expect(page.contains("You were here 31 days ago."))
        #expect(page.contains("Due now: 1 question."))
        #expect(page.contains("0 of 1 exercises passed") || page.contains("0/1"))
        let json = try workbook("progress", "--json", in: course).output
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect((object["due"] as? [String: Any])?["questions"] as? Int == 1)
        #expect(object["days_away"] as? Int == 31)
        #expect((object["activity"] as? [Int])?.reduce(0, +) == 1)
        #expect((object["concepts"] as? [[String: Any]])?.first?["questions"] as? Int == 1)
        let linear = try workbook("progress", "--linear", in: course).output
        #expect(!linear.contains("░") && linear.contains("0 of 1 exercises passed"))
    }
}
