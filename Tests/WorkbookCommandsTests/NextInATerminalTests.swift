import Foundation
import ProgressStore
import Testing

/// `workbook next` as a learner meets it: in a terminal, a key at a time.
struct NextInATerminalTests {
    @Test(arguments: [(80, 24), (40, 10)])
    func nextLeadsFromTheLessonThroughTheQuizToTheExercise(columns: Int, rows: Int) throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["next"], in: course.path), columns: columns, rows: rows)
        try terminal.wait(for: "A cell in short")
        #expect(terminal.screen.isAlternate)
        terminal.press(.end)
        try terminal.wait(for: "This is the last paragraph of the short lesson.", "Enter to the quiz")
        terminal.press(.enter)

        let quiz = QuizTaker(terminal)
        try quiz.question("What does the cell carry")
        #expect(!terminal.screen.isAlternate)
        try quiz.answer("zebra?", untilShown: "no choice")
        try quiz.answer(quiz.letter(of: "The gradient"), untilShown: "backwards")
        try quiz.answer(quiz.letter(of: "The state"), untilShown: "the next step knows of the past")

        try quiz.question("How many numbers do its two matrices")
        try quiz.answer("\(try quiz.matrixNumbers())", untilShown: "One is H by D")

        try quiz.question("What is the shape of all the states")
        terminal.type("q\r")
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
        #expect(terminal.screen.unknown == [])
        #expect(
            try course.store.answers(lesson: "02-rnn-cell").mapValues(\.isCorrect)
                == ["what-is-carried": true, "count-the-matrices": true])
        #expect(try course.store.answers(lesson: "02-rnn-cell", question: "what-is-carried").count == 2)

        let again = try LearnersTerminal(Launch(["next"], in: course.path), columns: columns, rows: rows)
        let rest = QuizTaker(again)
        try rest.question("What is the shape of all the states")
        try rest.answer("B,T,H", untilShown: "Right")
        try rest.question("What does this print?")
        again.type("3\r")
        try rest.answer("[4, 5]", untilShown: "3 of 4 right at once")
        try again.wait(for: "Enter goes on")
        again.press(.enter)
        try #expect(again.finish() == .exited(0))
        #expect(try course.store.answers(lesson: "02-rnn-cell").values.allSatisfy(\.isCorrect))
        let text = LearnersTerminal.unwrapped(again.transcript)
        #expect(!text.contains("What does the cell carry"))
        #expect(again.transcript.contains("One step of the small course"))
        #expect(try course.store.events(.exerciseOpened).map(\.deed.subject) == ["rnn-step"])
    }

    @Test(arguments: [(80, 24), (40, 10)])
    func aClosedTerminalLosesNeitherThePlaceInTheLessonNorTheQuestion(columns: Int, rows: Int) throws {
        let course = try ScratchFolder.smallCourse()
        let launch = Launch(["next"], in: course.path)
        let first = try LearnersTerminal(launch, columns: columns, rows: rows)
        try first.wait(for: "A cell in short")
        first.press(.page)
        try first.wait(until: "the page has turned") { !first.topLine.contains("A cell in short") }
        first.settle()
        let top = first.topLine
        first.hangUp()
        try #expect(first.finish() != .exited(0))

        let second = try LearnersTerminal(launch, columns: columns, rows: rows)
        try second.wait(until: "the same line is on top") { second.topLine == top }
        second.press(.end)
        try second.wait(for: "Enter to the quiz")
        second.press(.enter)
        let quiz = QuizTaker(second)
        try quiz.question("What does the cell carry")
        try quiz.answer(quiz.letter(of: "The state"), untilShown: "Right")
        try quiz.question("How many numbers do its two matrices")
        let numbers = try quiz.matrixNumbers()
        try quiz.answer("0", untilShown: "One more try")
        second.hangUp()
        try #expect(second.finish() != .exited(0))

        // The second try of a question is about the same numbers as the first.
        let third = try LearnersTerminal(launch, columns: columns, rows: rows)
        let resumed = QuizTaker(third)
        try resumed.question("How many numbers do its two matrices")
        #expect(try resumed.matrixNumbers() == numbers)
        try resumed.answer("\(numbers)", untilShown: "Right")
        #expect(try course.store.answers(lesson: "02-rnn-cell", question: "count-the-matrices").count == 2)
    }

    @Test func nextGoesOnAfterAPass() throws {
        let course = try ScratchFolder.smallCourse()
        let store = try course.store
        try store.record(Event(.lessonFinished("02-rnn-cell")))
        for question in ["what-is-carried", "count-the-matrices", "states-shape", "what-prints"] {
            try store.record(
                Answer(lesson: "02-rnn-cell", question: question, seed: 1, response: "", isCorrect: true))
        }
        let exercise = try LearnersTerminal(Launch(["next"], in: course.path))
        try #expect(exercise.finish() == .exited(0))
        #expect(exercise.transcript.contains("One step of the small course"))
        #expect(exercise.transcript.contains(RNNStep.stub))
        #expect(try workbook("grade", in: course).ending == .exited(1))

        try course.write(RNNStep.right, to: RNNStep.stub)
        #expect(try workbook("grade", in: course).succeeded)
        let lesson = try LearnersTerminal(Launch(["next"], in: course.path))
        try lesson.wait(for: "Reading on")
        lesson.press(.end)
        try lesson.wait(for: "Enter go on")
        lesson.press(.enter)
        try #expect(lesson.finish() == .exited(0))
        #expect(lesson.transcript.contains("The course is done"))
    }

    @Test func theRealCourseIsReadAndItsQuizAnsweredToTheEnd() throws {
        let course = try ScratchFolder.realCourse()
        let terminal = try LearnersTerminal(Launch(["next"], in: course.path))
        try terminal.wait(for: "From Python to the first green check")
        terminal.press(.end)
        try terminal.wait(for: "Enter to the quiz")
        terminal.press(.enter)
        // Every question is answered rightly or wrongly, as it comes, until the first exercise is shown.
        let quiz = QuizTaker(terminal)
        var asked = 0
        while let prompt = try quiz.nextPrompt(orUntil: "workbook grade") {
            let answers = [("letter", "a"), ("number", "1"), ("shape", "B,T,H"), ("printed", "0")]
            let isScore = prompt.hasPrefix("Enter goes on")
            terminal.type(isScore ? "\r" : (answers.first { prompt.contains($0.0) }?.1 ?? "a") + "\r")
            asked += 1
            guard asked < 200 else { throw DrivingError("the quiz does not end") }
        }
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.screen.unknown == [])
        let store = try course.store
        #expect(try store.finishedLessons() == ["00-start"])
        #expect(try store.answers(lesson: "00-start").count >= 6)
        #expect(try store.events(.exerciseOpened).count == 1)
    }

    @Test func noColorLeavesNoColourOnTheScreen() throws {
        let course = try ScratchFolder.smallCourse()
        let plain = try LearnersTerminal(
            Launch(["read", "2"], in: course.path, environment: ["NO_COLOR": "1"]))
        try plain.wait(for: "A cell in short")
        #expect(
            plain.screen.cells.joined().allSatisfy {
                $0.look.foreground == .standard && $0.look.background == .standard
            })
        plain.press(.leave)
        try #expect(plain.finish() == .exited(0))
        #expect(!plain.transcript.contains(/\x1B\[[0-9;]*3[0-7]m/))

        let coloured = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        try coloured.wait(for: "A cell in short")
        #expect(coloured.screen.cells.joined().contains { $0.look.foreground != .standard })
    }

    @Test func anotherSizeKeepsThePlace() throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["next"], in: course.path))
        try terminal.wait(for: "A cell in short")
        terminal.press(.end)
        try terminal.wait(for: "This is the last paragraph")
        for (columns, rows) in [(1, 1), (200, 50), (2, 3), (40, 10)] {
            terminal.resize(columns: columns, rows: rows)
            try terminal.waitForPager()
        }
        terminal.press(.end)
        try terminal.wait(for: "This is the last paragraph")
        terminal.press(.leave)
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
    }

    @Test(arguments: [(1, 1), (2, 1), (1, 5), (7, 3)])
    func theSmallestTerminalsAreNoReasonToCrash(columns: Int, rows: Int) throws {
        let course = try ScratchFolder.smallCourse()
        let terminal = try LearnersTerminal(Launch(["next"], in: course.path), columns: columns, rows: rows)
        try terminal.waitForPager()
        for key in ["j", "G", "g", "?", "q", "o", "\r", "/", "a", "\r", "\t"] {
            terminal.type(key)
            usleep(1000)
        }
        terminal.type("\u{3}")
        try #expect(terminal.finish() == .exited(0))
        #expect(terminal.isGivenBack)
        #expect(terminal.screen.overruns == 0)
        try (course.store).record(Event(.lessonFinished("02-rnn-cell")))
        let quiz = try LearnersTerminal(Launch(["next"], in: course.path), columns: columns, rows: rows)
        try quiz.wait(until: "the first prompt") {
            quiz.bytes.count > 200 && quiz.transcript.contains("Type")
        }
        quiz.type("q\r")
        try #expect(quiz.finish() == .exited(0))
    }
}
