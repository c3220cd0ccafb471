import Foundation
import GRDB

/// What a learner wrote down on a place in a lesson.
package struct Note: Sendable, Equatable {
    /// The note's number, never given twice; nil until it is recorded.
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

extension ProgressStore {
    /// Adds a note and returns its number.
    @discardableResult
    package func record(_ note: Note) throws -> Int64 {
        try write { db in
            // Bound as bytes and cast to text: a bound string would end at its first NUL.
            try db.execute(
                sql: """
                    INSERT INTO notes (lesson, block, word, fingerprint, heading, quote, note, at)
                    VALUES (?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?)
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
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, lesson, block, word, fingerprint, CAST(heading AS BLOB) AS heading,
                        CAST(quote AS BLOB) AS quote, CAST(note AS BLOB) AS note, at
                    FROM notes WHERE ?1 IS NULL OR lesson = ?1 ORDER BY lesson, block, word, id
                    """, arguments: [lesson]
            ).map(Note.init(row:))
        }
    }

    /// Takes a note back; false when there is none of that number.
    package func removeNote(_ id: Int64) throws -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM notes WHERE id = ?", arguments: [id])
            return db.changesCount > 0
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
