import Foundation
import GRDB
import Testing

@testable import ProgressStore

/// A store made by an earlier version: four attempts, two hints, a solution, a mark, and an event of no known kind.
struct OlderStoreTests {
    static func course() throws -> TemporaryCourse {
        let course = try TemporaryCourse()
        try FileManager.default.createDirectory(
            atPath: course.path + "/.workbook", withIntermediateDirectories: true)
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/ProgressStore/before-typed-events.sqlite")
        try FileManager.default.copyItem(atPath: fixture.path, toPath: course.database)
        return course
    }

    @Test func whatWasInTheReportsIsInColumns() throws {
        let course = try Self.course()
        let store = try ProgressStore(at: course.path)
        let attempts = try store.attempts(for: "rnn-step")
        #expect(attempts.map(\.verdict) == ["fail", "compile_error", "fail", "pass"])
        #expect(attempts.map(\.compiled) == [true, false, true, true])
        #expect(attempts.map(\.isUnwritten) == [true, false, false, false])
        #expect(try store.hasPassed("rnn-step"))
    }

    @Test func eventsAreReadWithWhatTheySay() throws {
        let course = try Self.course()
        let store = try ProgressStore(at: course.path)
        #expect(try store.hintsShown(of: "rnn-step") == 2)
        #expect(
            try store.events(.hintShown).map(\.deed) == [
                .hintShown("rnn-step", number: 1), .hintShown("rnn-step", number: 2),
            ])
        #expect(try store.events(.solutionShown).map(\.deed) == [.solutionShown("rnn-step", .earned)])
        #expect(
            try store.events(.exerciseRestored).map(\.deed) == [.exerciseRestored("rnn-step", attempt: 3)])
        let place = SavedPosition(block: 3, word: 12, fingerprint: "thecell")
        #expect(try store.marks(lesson: "02-rnn-cell") == ["a": place])
    }

    @Test func itTakesRunsOfLabs() throws {
        let course = try Self.course()
        let run = LabRecordTests.run
        try ProgressStore(at: course.path).record(run)
        let store = try ProgressStore(at: course.path)
        #expect(try store.labRuns(of: run.lab).map(\.functions) == [run.functions])
        #expect(try store.attempts(for: "rnn-step").count == 4)
    }

    @Test func itIsAppendOnlyAgainAfterwards() throws {
        let course = try Self.course()
        _ = try ProgressStore(at: course.path)
        let error = #expect(throws: DatabaseError.self) {
            try DatabaseQueue(path: course.database).write {
                try $0.execute(sql: "UPDATE attempts SET compiled = 1")
            }
        }
        #expect(error?.message?.hasSuffix("is append-only") == true)
        #expect(
            try DatabaseQueue(path: course.database).read {
                try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM events WHERE kind = 'sunrise'")
            } == 1)
    }
}
