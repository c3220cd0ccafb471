import Testing

@testable import ProgressStore

/// Letters for places, kept as events.
struct MarkTests {
    private let place = SavedPosition(block: 3, word: 5, fingerprint: "Nun ß日本")

    @Test func latestPlaceOfALetterCountsAndLessonsAreApart() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        try store.setMark("a", at: SavedPosition(block: 0, word: 0, fingerprint: ""), lesson: "02-rnn-cell")
        try store.setMark("a", at: place, lesson: "02-rnn-cell")
        try store.setMark("ü", at: place, lesson: "02-rnn-cell")
        try store.setMark("a", at: SavedPosition(block: 9, word: 9, fingerprint: "x"), lesson: "03-bptt")
        let again = try ProgressStore(at: course.path)
        #expect(try again.marks(lesson: "02-rnn-cell") == ["a": place, "ü": place])
        #expect(try again.marks(lesson: "03-bptt").keys.sorted() == ["a"])
        #expect(try again.marks(lesson: "04-other").isEmpty)
        #expect(try again.events(.markSet).count == 4)
    }

    @Test(arguments: ["", "a", "ab 1 2 x", "a one 2 x", "a -1 2 x", "a 1 99999999999999999999 x", " 1 2 x"])
    func whatCannotBeUnderstoodIsLeftOut(_ detail: String) throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        try store.write { db in
            try db.execute(
                sql:
                    "INSERT INTO events (kind, subject, at, detail) VALUES ('mark_set', '02-rnn-cell', '', ?)",
                arguments: [detail])
        }
        #expect(try store.marks(lesson: "02-rnn-cell").isEmpty)
    }
}
