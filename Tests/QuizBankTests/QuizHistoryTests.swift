import Testing

@testable import QuizBank

/// Askings, runs and the one score.
struct QuizHistoryTests {
    private let quiz = Quiz(
        parsing: """
            ## first
            One?

            - [x] Yes
            - [ ] No
              > No.

            ## second
            Two?

            ```answer
            number: 2
            ```
            """, file: "quiz.md")

    private func tried(
        _ question: String, _ seed: UInt64, run: Int64 = 7, right: Bool = false, skip: Bool = false
    ) -> RecordedTry {
        RecordedTry(question: question, seed: seed, run: run, isCorrect: right, isSkip: skip)
    }

    @Test func theSecondTryOfAnAskingIsNoFirst() throws {
        let history = QuizHistory(
            of: quiz,
            tries: [tried("first", 1), tried("first", 1, right: true), tried("second", 2, right: true)])
        let score = try #require(history.best?.score)
        #expect(score.onSecondTry == ["first"])
        #expect(score.atOnce == ["second"])
        #expect(score.sentence == "1 of 2 right at once, 1 on the second try.")
        #expect(score.share == 0.5)
    }

    @Test func aRunThatIsNotOverKeepsItsTriesAndIsNotTheBest() throws {
        let history = QuizHistory(of: quiz, tries: [tried("first", 1), tried("second", 2, right: true)])
        #expect(history.best == nil)
        let latest = try #require(history.latest)
        #expect(latest.begun["first"]?.seed == 1)
        #expect(latest.begun["first"]?.tries == 1)
        #expect(history.settled == ["second"])
        #expect(latest.score.sentence == "1 of 2 right at once, 1 not answered yet.")
    }

    @Test func theBestCompleteRunCountsWhateverCameAfterIt() throws {
        let history = QuizHistory(
            of: quiz,
            tries: [
                tried("first", 1, run: 5, right: true), tried("second", 2, run: 5, right: true),
                tried("first", 3, run: 6), tried("first", 3, run: 6), tried("second", 4, run: 6, skip: true),
                tried("first", 8, run: 9, right: true),
            ])
        #expect(history.best?.number == 5)
        #expect(history.latest?.number == 9)
        #expect(history.runs[1].score.missed == ["first"])
        #expect(history.runs[1].score.skipped == ["second"])
        #expect(history.runs[1].score.again == ["first", "second"])
        #expect(history.runs[1].score.sentence == "0 of 2 right at once, 1 skipped, 1 missed: first.")
    }

    @Test func whatIsAnsweredOutsideRunsIsNoRun() {
        let history = QuizHistory(of: quiz, tries: [tried("first", 1, run: 0, right: true)])
        #expect(history.runs.isEmpty)
        #expect(history.settled.isEmpty)
    }

    @Test func anAskingTakesATryForAWrongAnswerAndNoneForAnUnreadableOne() throws {
        let question = try #require(quiz.question("second"))
        var asking = Asking(question, seed: 1)
        #expect(throws: QuizError.self) { try asking.answer("many") }
        #expect(asking.triesUsed == 0)
        #expect(try !asking.answer("3").isCorrect)
        #expect(asking.isLastTry && asking.outcome == nil)
        #expect(try asking.answer("2").isCorrect)
        #expect(asking.outcome == .onSecondTry)
        var resumed = Asking(question, seed: 1, triesUsed: 1)
        #expect(try !resumed.answer("3").isCorrect)
        #expect(resumed.outcome == .missed)
        var skipped = Asking(question, seed: 1)
        skipped.skip()
        #expect(skipped.outcome == .skipped)
    }
}
