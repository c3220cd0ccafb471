import ConsoleOutput
import CourseCatalog
import Foundation
import ProgressStore
import QuizBank
import ReviewSchedule
import Terminal
import TextTools

/// One sitting of `workbook review`.
struct ReviewSitting {
    let course: Course
    let store: ProgressStore
    let console: Console

    /// Asks what is due, then says which exercise is, and what will be due tomorrow.
    ///
    /// - Parameters:
    ///   - limit: the most questions a day, those asked earlier today among them.
    ///   - minutes: after these no question is begun.
    func ask(limit: Int, minutes: Double?) throws {
        let deck = try ReviewDeck(course: course, store: store)
        if let absence = try Absence(in: store) {
            try console.line(
                "You are away until \(absence.until). `workbook review --away-until` with a day that is past ends that."
            )
            return
        }
        let askedToday = try reviewedToday(deck.queue.day)
        // Exercises are due beside the questions and take no place among them.
        let due = deck.queue.due.filter { deck.questions[$0.thing] != nil }
        let questions = deck.queue.sitting(limit: max(0, limit - askedToday)) {
            deck.questions[$0.thing] != nil
        }.compactMap { deck.questions[$0.thing]?.first }
        guard !questions.isEmpty else {
            try sayThatNothingIsDue(deck, due: due.count, askedToday: askedToday)
            try tellOfExercises(deck)
            return
        }
        if due.count > questions.count {
            try console.line(
                "\(due.count) questions are due; today's \(questions.count) are those that are worth most now.",
                .quiet)
        }
        try ask(questions.map { ($0.lesson, $0.question) }, until: minutes.map { Date() + $0 * 60 })
        let after = try ReviewDeck(course: course, store: store)
        try tellOfExercises(after)
        try tellOfTomorrow(after)
    }

    private func ask(_ questions: [(Lesson, Question)], until end: Date?) throws {
        var sitting = QuizSitting(outsideRuns: questions, store: store)
        let count = questions.count
        let asking = QuizOnLines(
            console: console, command: "workbook review",
            mayGoOn: { index in end.map { index == 0 || Date() < $0 } ?? true },
            aftermath: { sitting, index in
                let item = sitting.items[index]
                guard let outcome = item.outcome, outcome != .skipped else { return nil }
                // Once more in this sitting, when the others have come between.
                if outcome == .missed, index < count, !item.question.isOpen { sitting.askAgain(index) }
                let answers = try store.answers(lesson: item.lesson.id, question: item.question.id)
                return FSRS().state(after: item.question.recalls(of: answers)).map {
                    "Comes back \(ReviewDay(now: Date()).words(for: $0)). (\(item.lesson.id))"
                }
            })
        let isDone = try asking.ask(&sitting, title: "Review")
        try console.line()
        try console.line(sitting.score.sentence, Style(.success))
        if !isDone || sitting.items.contains(where: { $0.outcome == nil }) {
            try console.line("The rest stays due.", .quiet)
        }
    }

    private func sayThatNothingIsDue(_ deck: ReviewDeck, due: Int, askedToday: Int) throws {
        if due > 0 {
            try console.line(
                "\(askedToday.counted("question")) answered today, and \(due) more are due: enough for a day. "
                    + "`--limit \(askedToday + due)` asks them all the same.")
        } else if deck.queue.entries.isEmpty {
            try console.line(
                "Nothing to review yet: what you answer in a quiz comes back here. `workbook next` goes on.")
        } else {
            try console.line("No question is due.", Style(.success))
            try tellOfTomorrow(deck)
        }
    }

    private func tellOfExercises(_ deck: ReviewDeck) throws {
        let due = deck.queue.sitting(limit: .max) { deck.exercises[$0.thing] != nil }
            .compactMap { deck.exercises[$0.thing] }
        guard let first = due.first else { return }
        try console.line()
        try console.line(
            "To write again from its empty stub: \(first.exercise.id)"
                + (due.count > 1 ? ", and \(due.count - 1) more." : "."),
            Style(.heading3))
        try console.line("    workbook review \(first.exercise.id)        your file is kept")
    }

    private func tellOfTomorrow(_ deck: ReviewDeck) throws {
        let (now, tomorrow) = (deck.queue.count(inDays: 0), deck.queue.count(inDays: 1))
        let week = (1...7).reduce(0) { $0 + deck.queue.count(inDays: $1) }
        try console.line(
            (now > 0 ? "\(now) still due; " : "")
                + "\(tomorrow) due tomorrow, \(week) in the next seven days.",
            .quiet)
    }

    /// How many askings outside the quizzes were begun today.
    private func reviewedToday(_ day: ReviewDay) throws -> Int {
        Set(
            try store.everyAnswer().filter { $0.run == Answer.outsideRuns && day.days(to: $0.at) == 0 }
                .map { "\($0.lesson)/\($0.question)/\($0.seed)" }
        ).count
    }

    /// Empties an exercise's stub; the learner's file is kept.
    func beginAgain(_ exercise: Exercise) throws {
        guard try store.hasPassed(exercise.id) else {
            throw UserError(
                "\(exercise.id) never passed, so there is nothing to write again. `workbook grade \(exercise.id)` judges it."
            )
        }
        let stub = try StubWriter(course: course).write(exercise)
        try store.record(Event(.recodeBegan(exercise.id)))
        try CourseProgress(course: course, store: store).turn(to: exercise)
        try console.line(
            "\(course.relative(exercise.stubPath)) is the empty stub again.", Style(.success))
        if case .written(keptAt: let kept?) = stub {
            try console.line("Your version is in \(course.relative(kept)).", .quiet)
        }
        try console.line("Write it once more, then: workbook grade")
        try console.line("It counts as known when it passes without the solution.", .quiet)
    }
}
