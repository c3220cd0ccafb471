import Foundation
import GRDB
import Testing

@testable import ProgressStore

/// Two machines of one learner, and the files between them.
struct StateTransferTests {
    static let lessons = ["02-rnn-cell", "03-bptt"]

    /// Something of every kind, all at moments of their own from `start` on.
    static func fill(_ store: ProgressStore, from start: Double, as machine: String) throws {
        func time(_ step: Double) -> Date { Date(timeIntervalSince1970: start + step) }
        try store.record(
            Attempt(
                exercise: "rnn-step", at: time(0), verdict: "fail", misconception: "as-found", seed: .max,
                isolation: "limits", sha256: "00", source: "// \(machine) \0 \u{1B}[2J ü 🙂\n", report: "{}",
                compileMilliseconds: 3, compiled: true))
        try store.record(
            Answer(
                lesson: "02-rnn-cell", question: "count", seed: 1 << 63, response: "36 \(machine)",
                isCorrect: machine == "a", at: time(1)))
        try store.record(Event(.lessonFinished("02-rnn-cell"), at: time(2)))
        // Twice the same in one moment, as two programs may write it.
        for _ in 0..<2 { try store.record(Event(.exerciseOpened("rnn-step"), at: time(3))) }
        try store.setReadingPosition(
            SavedPosition(block: 3, word: 1, fingerprint: machine), lesson: "02-rnn-cell", at: time(4))
        try store.record(
            Note(
                lesson: "02-rnn-cell", place: SavedPosition(block: 1, word: 0, fingerprint: "x"),
                heading: "H",
                quote: "Q\"\\", text: "note of \(machine)", at: time(5)))
        var run = LabRecordTests.run
        run.at = time(6)
        run.best = 1
        run.loss = 0.1 + 0.2
        try store.record(run)
    }

    /// All that a store holds, whatever the order in which it came.
    static func contents(_ course: TemporaryCourse) throws -> String {
        let file = course.path + "/all.jsonl"
        try ProgressStore(at: course.path).exportHistory(to: file, lessons: lessons)
        return try String(contentsOfFile: file, encoding: .utf8)
    }

    static func take(_ source: TemporaryCourse, into target: TemporaryCourse) throws -> HistoryCount {
        _ = try contents(source)
        return try ProgressStore(at: target.path)
            .importHistory(from: source.path + "/all.jsonl", lessons: Set(lessons))
    }

    @Test func emptyStoreGetsAllThatTheFileHolds() throws {
        let (first, second) = (try TemporaryCourse(), try TemporaryCourse())
        try Self.fill(ProgressStore(at: first.path), from: 1000, as: "a")
        let count = try Self.take(first, into: second)
        #expect(
            count == [
                "answers": 1, "attempts": 1, "events": 3, "lab_runs": 1, "notes": 1, "reading_positions": 1,
            ])
        #expect(try Self.contents(first) == Self.contents(second))
        let (old, new) = (try ProgressStore(at: first.path), try ProgressStore(at: second.path))
        #expect(
            try old.attempts(for: "rnn-step").map(\.source) == new.attempts(for: "rnn-step").map(\.source))
        #expect(try new.attempts(for: "rnn-step").first?.seed == .max)
        #expect(try old.labRuns(of: LabRecordTests.run.lab) == new.labRuns(of: LabRecordTests.run.lab))
        #expect(try new.notes().map(\.text) == ["note of a"])
    }

    @Test func fileTakenInAgainChangesNothing() throws {
        let (first, second) = (try TemporaryCourse(), try TemporaryCourse())
        try Self.fill(ProgressStore(at: first.path), from: 1000, as: "a")
        _ = try Self.take(first, into: second)
        let before = try Self.contents(second)
        let again = try Self.take(first, into: second)
        #expect(again.values.allSatisfy { $0 == 0 })
        #expect(try Self.contents(second) == before)
        // Its own file neither.
        #expect(try Self.take(second, into: second).values.allSatisfy { $0 == 0 })
    }

    @Test func twoMachinesThatBeganFromOneFileAgreeInWhicheverOrderTheyMeet() throws {
        let base = try TemporaryCourse()
        try Self.fill(ProgressStore(at: base.path), from: 1000, as: "base")
        let (a, b) = (try TemporaryCourse(), try TemporaryCourse())
        _ = try Self.take(base, into: a)
        _ = try Self.take(base, into: b)
        try Self.fill(ProgressStore(at: a.path), from: 2000, as: "a")
        try Self.fill(ProgressStore(at: b.path), from: 1500, as: "b")
        let (ab, ba) = (try TemporaryCourse(), try TemporaryCourse())
        for source in [a, b] { _ = try Self.take(source, into: ab) }
        for source in [b, a, base, b] { _ = try Self.take(source, into: ba) }
        _ = try Self.take(b, into: a)
        _ = try Self.take(a, into: b)
        let expected = try Self.contents(ab)
        for course in [ba, a, b] { #expect(try Self.contents(course) == expected) }

        let store = try ProgressStore(at: b.path)
        #expect(try store.attempts(for: "rnn-step").count == 3)
        #expect(try store.events(.exerciseOpened).count == 6)
        // The latest by time, not the one that came in last.
        #expect(try store.answers(lesson: "02-rnn-cell")["count"]?.response == "36 a")
        #expect(try store.readingPosition(lesson: "02-rnn-cell")?.fingerprint == "a")
        #expect(try store.answers(lesson: "02-rnn-cell", question: "count").count == 3)
    }

    @Test func latestWordOnANoteStandsOnBothMachines() throws {
        let (a, b) = (try TemporaryCourse(), try TemporaryCourse())
        let place = SavedPosition(block: 1, word: 0, fingerprint: "x")
        let first = try ProgressStore(at: a.path)
        for text in ["changed on both", "taken back", "taken back, then changed elsewhere"] {
            try first.record(
                Note(
                    lesson: "02-rnn-cell", place: place, heading: "", quote: "", text: text,
                    at: Date(timeIntervalSince1970: 1000)))
        }
        _ = try Self.take(a, into: b)
        let second = try ProgressStore(at: b.path)
        func id(_ text: String) throws -> Int64 { try #require(second.notes().first { $0.text == text }?.id) }
        #expect(try first.changeNote(1, to: "early", at: Date(timeIntervalSince1970: 2000)))
        #expect(
            try second.changeNote(id("changed on both"), to: "late", at: Date(timeIntervalSince1970: 3000)))
        #expect(try first.removeNote(2, at: Date(timeIntervalSince1970: 2000)))
        #expect(try first.removeNote(3, at: Date(timeIntervalSince1970: 2000)))
        let third = try id("taken back, then changed elsewhere")
        #expect(try second.changeNote(third, to: "kept", at: Date(timeIntervalSince1970: 2500)))
        _ = try Self.take(a, into: b)
        _ = try Self.take(b, into: a)
        #expect(try first.notes().map(\.text).sorted() == ["kept", "late"])
        #expect(try second.notes().map(\.text).sorted() == ["kept", "late"])
        // Nothing of what was taken back is left in the file that travels.
        #expect(try !Self.contents(a).contains("taken back"))
    }

    @Test func changeIsLaterThanWhatItChangesAlsoByASlowClock() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        let note = try store.record(
            Note(
                lesson: "02-rnn-cell", place: SavedPosition(block: 0, word: 0, fingerprint: ""), heading: "",
                quote: "", text: "first", at: Date(timeIntervalSince1970: 5000)))
        let copy = try TemporaryCourse()
        _ = try Self.take(course, into: copy)
        #expect(try store.changeNote(note, to: "second", at: Date(timeIntervalSince1970: 10)))
        _ = try Self.take(course, into: copy)
        #expect(try ProgressStore(at: copy.path).notes().map(\.text) == ["second"])
    }

    @Test func copiesOfAnOldStoreAreOneHistory() throws {
        let (a, b) = (try OlderStoreTests.course(), try OlderStoreTests.course())
        let before = try Self.contents(a)
        #expect(try Self.take(b, into: a).values.allSatisfy { $0 == 0 })
        #expect(try Self.contents(a) == before)
        // An event of a kind that this version does not know travels too.
        #expect(before.contains("sunrise"))
    }

    @Test func everyTableTravels() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        let (known, all) = try store.read { db in
            (
                try HistoryTable.all(in: db).map(\.name),
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                            AND name <> 'grdb_migrations'
                        """)
            )
        }
        #expect(known == all.sorted())
    }
}
