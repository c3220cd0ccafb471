import Foundation
import ProgressStore
import Testing

/// `workbook next` and `workbook quiz` without a terminal: in a pipe, in a script, in a build.
struct NextPipedTests {
    @Test func aPipedJourneyLeadsFromTheLessonToTheExercise() throws {
        let course = try ScratchFolder.smallCourse()
        let lesson = try workbook("next", in: course)
        #expect(lesson.succeeded)
        #expect(lesson.output.contains("A cell in short"))
        #expect(lesson.output.contains("This is the last paragraph of the short lesson."))
        #expect(lesson.errors.contains("workbook next"))

        // Every first answer is none at all, every second one wrong or right.
        let quiz = try workbook(
            "next", in: course,
            typing: .lines(["", "zz", "a", "b", "lots", "0", "1", "?", "B,T,H", "3", "[4, 5]", "3", "[4, 5]"])
        )
        #expect(quiz.output.contains("What does the cell carry"))
        let answers = try course.store.answers(lesson: "02-rnn-cell")
        #expect(answers.keys.contains("what-is-carried"))

        var rounds = 0
        while try workbook("next", in: course, typing: .lines(["a", "0", "B,T,H", "3", "[4, 5]"])).output
            .contains("One step of the small course") == false
        {
            rounds += 1
            guard rounds < 10 else { throw DrivingError("the exercise is never reached") }
        }
        #expect(try course.store.events(.exerciseOpened, subject: "rnn-step").isEmpty == false)
    }

    @Test func answersFromAPipeAreJudgedLikeTypedOnes() throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try workbook(
            "quiz", "2", in: course, typing: .lines(["a", "b", "c", "q"]))
        #expect(outcome.succeeded)
        let answers = try course.store.answers(lesson: "02-rnn-cell", question: "what-is-carried")
        #expect((1...2).contains(answers.count))
        let right = try QuizTaker.letter(of: "The state", in: outcome.output)
        #expect(answers.map(\.isCorrect) == answers.map { $0.response == right })
        #expect(outcome.output.contains("Stopped"))
    }

    @Test(arguments: [false, true])
    func withNothingToReadTheQuizStopsAndLosesNothing(isClosed: Bool) throws {
        let course = try ScratchFolder.smallCourse()
        let typed: Typed = isClosed ? .closed : .nothing
        #expect(try workbook("next", in: course, typing: typed).succeeded)
        let quiz = try workbook("next", in: course, typing: typed)
        #expect(quiz.succeeded)
        #expect(quiz.output.contains("What does the cell carry"))
        #expect(quiz.output.contains("workbook next"))
        #expect(try course.store.answers(lesson: "02-rnn-cell").isEmpty)
        #expect(try workbook("grade", "rnn-step", in: course, typing: typed).ending == .exited(1))
        #expect(try course.store.attempts(for: "rnn-step").count == 1)
    }

    @Test func hostileAnswersAreNoAnswers() throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try workbook(
            "quiz", "2", in: course,
            typing: .lines([
                String(repeating: "a", count: 20_000), "\u{1B}[2J", "99999999999999999999", "-1", "a\u{0}b",
            ]))
        #expect(outcome.succeeded)
        #expect(!outcome.everything.contains("\u{1B}"))
        #expect(try course.store.answers(lesson: "02-rnn-cell").isEmpty, "\(outcome)")
    }

    @Test func aReaderThatGoesAwayIsNoDisaster() throws {
        let course = try ScratchFolder.realCourse()
        var launch = Launch(
            ["-c", "'\(Launch.workbook)' next | head -n 1; '\(Launch.workbook)' list"], in: course.path)
        launch.program = "/bin/sh"
        let outcome = try Piped(launch).finish()
        #expect(outcome.succeeded)
        #expect(!outcome.everything.contains("Fatal"))
        #expect(outcome.output.contains("02-rnn-cell"))
    }

    @Test func anOutputThatCannotBeWrittenIsAFailure() throws {
        let course = try ScratchFolder.smallCourse()
        var launch = Launch(["-c", "'\(Launch.workbook)' read 2 > /dev/full"], in: course.path)
        launch.program = "/bin/sh"
        let outcome = try Piped(launch).finish()
        #expect(!outcome.succeeded)
        #expect(outcome.errors.contains("output could not be written"))
    }
}
