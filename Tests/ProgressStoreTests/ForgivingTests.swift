import Foundation
import GRDB
import ProgressStore
import Testing

/// A store that cannot be kept serves all the same, and says why.
struct ForgivingTests {
    private let course: TemporaryCourse

    init() throws {
        course = try TemporaryCourse()
    }

    private func attempt(_ verdict: String) -> Attempt {
        Attempt(
            exercise: "rnn-step", verdict: verdict, misconception: nil, seed: 1, isolation: "limits",
            sha256: "0",
            source: "x", report: "{}", compileMilliseconds: 1, runMilliseconds: 1, compiled: true)
    }

    @Test func whatCanBeKeptIsKept() throws {
        let store = ProgressStore.forgiving(at: course.path)
        try store.record(attempt("pass"))
        #expect(store.problem == nil)
        #expect(try ProgressStore(at: course.path).attempts(for: "rnn-step").count == 1)
    }

    @Test func aNewerStoreIsLeftAsItIs() throws {
        try ProgressStore(at: course.path).record(attempt("fail"))
        let queue = try DatabaseQueue(path: course.database)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v99')") }
        let store = ProgressStore.forgiving(at: course.path)
        #expect(store.problem?.reason == .newer)
        try store.record(attempt("pass"))
        #expect(try store.passedExercises() == ["rnn-step"])
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM attempts") } == 1)
    }

    @Test func aLockedStoreIsReadAndNotWaitedForLong() throws {
        try ProgressStore(at: course.path).record(attempt("pass"))
        let other = try DatabaseQueue(path: course.database)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN EXCLUSIVE")
            let store = ProgressStore.forgiving(at: course.path)
            try store.record(attempt("fail"))
            #expect(store.problem?.reason == .busy)
            #expect(try store.attempts(for: "rnn-step").map(\.verdict) == ["pass", "fail"])
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try ProgressStore(at: course.path).attempts(for: "rnn-step").count == 1)
    }

    @Test func aStoreThatIsLockedLaterGoesOnInMemory() throws {
        let store = ProgressStore.forgiving(at: course.path)
        try store.record(attempt("pass"))
        let other = try DatabaseQueue(path: course.database)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN EXCLUSIVE")
            try store.record(attempt("fail"))
            try db.execute(sql: "ROLLBACK")
        }
        #expect(store.problem?.reason == .busy)
        #expect(try store.attempts(for: "rnn-step").count == 2)
    }

    @Test func aCourseThatIsNoFolderHasAnEmptyStore() throws {
        let store = ProgressStore.forgiving(at: course.path + "/nowhere")
        #expect(store.problem?.reason == .notAFolder)
        #expect(try store.attemptedExercises().isEmpty)
    }
}
