import GRDB

/// A table that belongs to a learner's history, and how two of them become one.
struct HistoryTable: Sendable, Equatable {
    struct Column: Sendable, Equatable {
        var name: String
        /// As declared: `TEXT`, `INTEGER`, `REAL`.
        var type: String
        var mayBeNull: Bool
        /// What stands in a row that does not name the column, as the schema writes it.
        var standard: String?

        /// How it is selected: a text as its bytes, all of them.
        var fetched: String { type == "TEXT" ? "CAST(\(name) AS BLOB) AS \(name)" : name }
        /// The place for a value of ``Cell/bound``.
        var placeholder: String { type == "TEXT" ? "CAST(? AS TEXT)" : "?" }

        /// Whether a cell may stand here.
        func takes(_ cell: Cell) -> Bool {
            switch cell {
            case .null: mayBeNull
            case .integer: type == "INTEGER" || type == "REAL"
            case .real(let number): type == "REAL" && number.isFinite
            case .text, .bytes: type == "TEXT"
            }
        }
    }

    enum Merging: Sendable, Equatable {
        /// Rows are only ever added. Two are the same when all their columns are equal, and the union holds each as
        /// often as that history in which it stands more often. That is idempotent, and the order of merging does not
        /// matter; nor does it matter how a row came into both.
        case union
        /// One row for each value of `key`, and the one that is larger in `clock`, then in its other columns, stays.
        case latest(key: String, clock: [String])
    }

    var name: String
    /// Without the number of the row, which means nothing in another store.
    var columns: [Column]
    var merging: Merging

    var names: [String] { columns.map(\.name) }

    /// What may change after it was written, and by what it is known.
    static let changing: [String: Merging] = [
        "reading_positions": .latest(key: "lesson", clock: ["at"]),
        "notes": .latest(key: "uid", clock: ["changed", "removed"]),
    ]

    /// The tables of a history: those that are append-only, which their triggers say, and those that may change.
    static func all(in db: Database) throws -> [HistoryTable] {
        let appendOnly = try String.fetchAll(
            db,
            sql: """
                SELECT name FROM sqlite_master AS t WHERE type = 'table' AND EXISTS (
                    SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = t.name || '_no_update')
                """)
        let names = (appendOnly + changing.keys).sorted()
        return try names.map { name in
            let columns = try Row.fetchAll(db, sql: "PRAGMA main.table_info(\(name))").compactMap { row in
                let column: String = row["name"]
                let isKey: Int = row["pk"]
                return column == "id"
                    ? nil
                    : Column(
                        name: column, type: row["type"],
                        mayBeNull: isKey == 0 && (row["notnull"] as Int) == 0,
                        standard: row["dflt_value"])
            }
            return HistoryTable(name: name, columns: columns, merging: changing[name] ?? .union)
        }
    }
}
