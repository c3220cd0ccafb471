import Foundation
import GRDB
import Testing

import ProgressStore

@Suite struct ProgressStoreTests {
    func attempt(
        _ exercise: String = "rnn-step", verdict: String = "fail", source: String = "func f() {}"
    ) -> Attempt {
        Attempt(
            exercise: exercise, verdict: verdict, seed: .max, isolation: "namespaces", sha256: "ab12",
            source: source,
            report: #"{"verdict": "\#(verdict)"}"#, compileMilliseconds: 131, runMilliseconds: 18,
            compiled: true)
    }

    @Test func anAttemptComesBackAsItWasRecorded() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        var sent = attempt(source: "let a = \"\u{0}é\u{1F600}\"\r\n")
        sent.misconception = "weights-swapped"
        let id = try store.record(sent)
        sent.id = id
        #expect(try store.lastAttempt(for: "rnn-step") == sent)
        #expect(try ProgressStore(at: course.path).attempts(for: "rnn-step") == [sent])
        #expect(try store.lastAttempt(for: "rnn-forward") == nil)
    }

    @Test func aPassIsRememberedAfterALaterFailure() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        #expect(try !store.hasPassed("rnn-step"))
        try store.record(attempt(verdict: "pass"))
        try store.record(attempt(verdict: "fail"))
        try store.record(attempt("rnn-forward", verdict: "fail"))
        #expect(try store.hasPassed("rnn-step"))
        #expect(try store.passedExercises() == ["rnn-step"])
        #expect(try store.attempts(for: "rnn-step").map(\.verdict) == ["pass", "fail"])
        #expect(try store.lastAttempt(for: "rnn-step")?.passed == false)
    }

    @Test func theLatestAnswerToEachQuestionCounts() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        let wrong = Answer(
            lesson: "02-rnn-cell", question: "shape", seed: 7, response: "B,T", isCorrect: false)
        let right = Answer(
            lesson: "02-rnn-cell", question: "shape", seed: 8, response: "B,T,H", isCorrect: true)
        let other = Answer(lesson: "07-lstm-cell", question: "shape", seed: 9, response: "a", isCorrect: true)
        for answer in [wrong, right, other] { try store.record(answer) }
        #expect(try store.answers(lesson: "02-rnn-cell") == ["shape": right])
        #expect(try store.answers(lesson: "02-rnn-cell", question: "shape") == [wrong, right])
        #expect(try store.answers(lesson: "05-gone").isEmpty)
    }

    @Test func eventsAreFoundByKindAndSubject() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        let first = Event(.hintShown("rnn-step", number: 1))
        let second = Event(.hintShown("rnn-forward", number: 1))
        try store.record(first)
        try store.record(second)
        try store.record(Event(.lessonFinished("02-rnn-cell")))
        #expect(try store.events(.hintShown) == [first, second])
        #expect(try store.events(.hintShown, subject: "rnn-step") == [first])
        #expect(try store.events(.exerciseReset).isEmpty)
        #expect(try store.finishedLessons() == ["02-rnn-cell"])
    }

    @Test func aReadingPositionReplacesTheOneBefore() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        #expect(try store.readingPosition(lesson: "02-rnn-cell") == nil)
        let place = SavedPosition(block: 12, word: 3, fingerprint: "9f3c")
        try store.setReadingPosition(
            SavedPosition(block: 1, word: 0, fingerprint: ""), lesson: "02-rnn-cell",
            at: Date(timeIntervalSince1970: 5))
        try store.setReadingPosition(place, lesson: "02-rnn-cell", at: Date(timeIntervalSince1970: 7))
        try store.setReadingPosition(place, lesson: "01-sequences", at: Date(timeIntervalSince1970: 6))
        #expect(try store.readingPosition(lesson: "02-rnn-cell") == place)
        #expect(try store.lastReadLesson() == "02-rnn-cell")
    }

    @Test func datesAreWrittenInUTCWithMilliseconds() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        try store.record(
            Event(.lessonOpened("a"), at: Date(timeIntervalSince1970: 1_740_821_400.25)))
        let text = try DatabaseQueue(path: course.database).read {
            try String.fetchOne($0, sql: "SELECT at FROM events")
        }
        #expect(text == "2025-03-01T09:30:00.250Z")
    }

    @Test(arguments: [0, -1, 0.0004, 1e300, -1e300, .nan, 253_402_300_799.999, 1_709_164_800.5])
    func anyDateSurvivesTheStore(seconds: Double) {
        let date = Timestamp.rounded(Date(timeIntervalSince1970: seconds))
        let text = Timestamp.text(date)
        #expect(text.utf8.count == 24)
        #expect(Timestamp.date(text) == date)
    }

    @Test(arguments: [
        "UPDATE attempts SET verdict = 'pass'", "DELETE FROM attempts", "UPDATE answers SET is_correct = 1",
        "DELETE FROM answers", "UPDATE events SET detail = ''", "DELETE FROM events",
        "INSERT OR REPLACE INTO events (id, kind, subject, at, detail) VALUES (1, 'a', 'b', 'c', 'd')",
    ])
    func historyCannotBeRewritten(sql: String) throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        try store.record(attempt())
        try store.record(Answer(lesson: "l", question: "q", seed: 1, response: "a", isCorrect: false))
        try store.record(Event(.hintShown("rnn-step", number: 1)))
        let error = #expect(throws: DatabaseError.self) {
            try DatabaseQueue(path: course.database).write { try $0.execute(sql: sql) }
        }
        #expect(error?.message?.hasSuffix("is append-only") == true)
    }

    @Test func theStoreIsPrivateDurableAndOutOfVersionControl() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        try store.record(attempt())
        var info = stat()
        #expect(stat(course.path + "/.workbook", &info) == 0)
        #expect(info.st_mode & 0o777 == 0o700)
        #expect(try String(contentsOfFile: course.path + "/.workbook/.gitignore", encoding: .utf8) == "*\n")
        #expect(
            try DatabaseQueue(path: course.database).read {
                try String.fetchOne($0, sql: "PRAGMA journal_mode")
            }
                == "wal")
        #expect(try store.integrityProblems().isEmpty)
    }
}
