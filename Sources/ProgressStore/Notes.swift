import Foundation
import GRDB

/// What a learner wrote down on a place in a lesson.
package struct Note: Sendable, Equatable {
    /// Characters that a note may have.
    package static let longest = 8000

    /// The note's number in this store, never given twice; nil until it is recorded.
    package var id: Int64?
    /// The lesson's id: `02-rnn-cell`.
    package var lesson: String
    /// The place in the lesson.
    package var place: SavedPosition
    /// The heading whose section the place is in; empty before the first.
    package var heading: String
    /// The line of the lesson that the note is about, as it was shown.
    package var quote: String
    /// What the learner wrote.
    package var text: String
    /// When it was written; kept to the millisecond.
    package var at: Date

    /// A note not yet recorded.
    package init(
        lesson: String, place: SavedPosition, heading: String, quote: String, text: String, at: Date = Date()
    ) {
        self.lesson = lesson
        self.place = place
        self.heading = heading
        self.quote = quote
        self.text = text
        self.at = Timestamp.rounded(at)
    }
}

/// Notes may be changed and taken back, on several machines: of each, the state that was written last stays. A note that
/// was taken back leaves its name behind, so that no other machine brings it back, and nothing of what it said.
extension ProgressStore {
    /// Adds a note and returns its number.
    @discardableResult
    package func record(_ note: Note) throws -> Int64 {
        try write { db in
            // Bound as bytes and cast to text: a bound string would end at its first NUL.
            try db.execute(
                sql: """
                    INSERT INTO notes (lesson, block, word, fingerprint, heading, quote, note, at, uid, changed)
                    VALUES (?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?8,
                        lower(hex(randomblob(16))), ?8)
                    """,
                arguments: [
                    note.lesson, note.place.block, note.place.word, note.place.fingerprint,
                    Data(note.heading.utf8), Data(note.quote.utf8), Data(note.text.utf8),
                    Timestamp.text(note.at),
                ])
            return db.lastInsertedRowID
        }
    }

    /// The notes on one lesson, or on all, in the order of the text.
    package func notes(lesson: String? = nil) throws -> [Note] {
        let naming = try names
        let notes = try notes(
            where: "?1 IS NULL OR lesson IN (SELECT value FROM json_each(?1))",
            [lesson.map { FormerNames.list(naming.names(of: $0)) }])
        return notes.map { note in
            var note = note
            note.lesson = naming.current(note.lesson)
            return note
        }.sorted {
            ($0.lesson, $0.place.block, $0.place.word, $0.id ?? 0)
                < ($1.lesson, $1.place.block, $1.place.word, $1.id ?? 0)
        }
    }

    /// The note of a number, nil when there is none.
    package func note(_ id: Int64) throws -> Note? {
        let naming = try names
        return try notes(where: "id = ?", [id]).first.map {
            var note = $0
            note.lesson = naming.current(note.lesson)
            return note
        }
    }

    private func notes(where condition: String, _ arguments: StatementArguments) throws -> [Note] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, lesson, block, word, fingerprint, CAST(heading AS BLOB) AS heading,
                        CAST(quote AS BLOB) AS quote, CAST(note AS BLOB) AS note, at
                    FROM notes WHERE removed = 0 AND (\(condition)) ORDER BY id
                    """, arguments: arguments
            ).map(Note.init(row:))
        }
    }

    /// Gives a note another text; false when there is none of that number.
    package func changeNote(_ id: Int64, to text: String, at date: Date = Date()) throws -> Bool {
        try change(id, "note = CAST(?2 AS TEXT)", Data(text.utf8), at: date)
    }

    /// Takes a note back; false when there is none of that number.
    package func removeNote(_ id: Int64, at date: Date = Date()) throws -> Bool {
        try change(
            id, "removed = 1, heading = '', quote = '', fingerprint = '', note = CAST(?2 AS TEXT)", Data(),
            at: date)
    }

    private func change(_ id: Int64, _ changes: String, _ text: Data, at date: Date) throws -> Bool {
        try write { db in
            let last = try String.fetchOne(
                db, sql: "SELECT changed FROM notes WHERE id = ? AND removed = 0", arguments: [id])
            guard let last else { return false }
            // Later than what it changes, also where this machine's clock is behind.
            let after = Timestamp.date(last).map { max(date, $0.addingTimeInterval(0.001)) } ?? date
            try db.execute(
                sql: "UPDATE notes SET \(changes), changed = ?3 WHERE id = ?1",
                arguments: [id, text, Timestamp.text(after)])
            return true
        }
    }
}

extension Note {
    fileprivate init(row: Row) {
        func text(_ column: String) -> String {
            let data: Data = row[column]
            return String(decoding: data, as: UTF8.self)
        }
        self.init(
            lesson: row["lesson"],
            place: SavedPosition(block: row["block"], word: row["word"], fingerprint: row["fingerprint"]),
            heading: text("heading"), quote: text("quote"), text: text("note"),
            at: Timestamp.date(row["at"]) ?? .init(timeIntervalSince1970: 0))
        id = row["id"]
    }
}
