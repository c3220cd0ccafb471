import Foundation
import GRDB

/// A state file, checked line by line while its rows go into tables of the connection's own.
struct HistoryFile {
    let reader: StateFileReader
    let tables: [String: HistoryTable]

    /// More rows than anyone's history has.
    private static let mostRows = 2_000_000
    /// Bytes of a name: of a lesson, an exercise, a verdict.
    private static let longestName = 500
    private static let intact = "Have it written anew; nothing was taken in"

    init(_ reader: StateFileReader, tables: [HistoryTable]) {
        self.reader = reader
        self.tables = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
    }

    static func staged(_ table: HistoryTable) -> String { "temp.incoming_\(table.name)" }

    /// Reads the whole file into the staging tables.
    ///
    /// - Parameter accepts: told the lessons of the course that the file is of; throws where it is another.
    /// - Throws: ``StateFileError`` at the first line that is not as it should be.
    func stage(in db: Database, accepts: ([String]) throws -> Void) throws {
        for table in tables.values {
            // Columns of the same types, and none of the rules: what breaks one is found when it is merged.
            try db.execute(
                sql: """
                    DROP TABLE IF EXISTS \(Self.staged(table));
                    CREATE TEMP TABLE incoming_\(table.name) AS
                    SELECT \(table.names.joined(separator: ", ")) FROM main.\(table.name) WHERE 0
                    """)
        }
        let decoder = JSONDecoder()
        guard let first = try reader.next(),
            case .header(let version, let lessons) = StateLine(first, decoder)
        else {
            throw problem(nil, "is no state file", "Name a file that `workbook state export` wrote")
        }
        guard version == StateLine.version else {
            throw problem(
                nil, "is of version \(version), and this workbook reads version \(StateLine.version)",
                version > StateLine.version ? "Update workbook; nothing was taken in" : Self.intact)
        }
        try accepts(lessons)
        var rows = 0
        while let bytes = try reader.next() {
            switch StateLine(bytes, decoder) {
            case .row(let name, let cells):
                rows += 1
                guard rows <= Self.mostRows else {
                    throw problem(reader.number, "there are more than \(Self.mostRows) rows", Self.intact)
                }
                try insert(cells, into: name, db)
            case .end(let expected):
                guard expected == rows else {
                    throw problem(
                        reader.number, "\(expected) rows are announced, and \(rows) are there", Self.intact)
                }
                guard try reader.next() == nil else {
                    throw problem(reader.number, "something follows behind the end", Self.intact)
                }
                return
            case .header, nil:
                throw problem(reader.number, "the line is no row of a history", Self.intact)
            }
        }
        throw problem(
            reader.number, "the file ends too early: its last line is missing",
            "Copy it again; nothing was taken in")
    }

    private func insert(_ cells: [String: Cell], into name: String, _ db: Database) throws {
        guard let table = tables[name] else {
            throw problem(
                reader.number, "a row is of a kind that this workbook does not know",
                "Update workbook; nothing was taken in")
        }
        let columns = table.columns.filter { cells[$0.name] != nil }
        guard columns.count == cells.count else {
            throw problem(
                reader.number, "a row of \(name) says more than this workbook knows",
                "Update workbook; nothing was taken in")
        }
        for column in table.columns
        where cells[column.name] == nil && column.standard == nil && !column.mayBeNull {
            throw problem(reader.number, "a row of \(name) has no `\(column.name)`", Self.intact)
        }
        for column in columns {
            let cell = cells[column.name]!
            guard column.takes(cell), Self.isPlausible(cell, column.name) else {
                throw problem(
                    reader.number, "`\(column.name)` of a row of \(name) cannot be that", Self.intact)
            }
        }
        let values = table.columns.map { cells[$0.name] == nil ? $0.standard ?? "NULL" : $0.placeholder }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO \(Self.staged(table)) (\(table.names.joined(separator: ", ")))
                VALUES (\(values.joined(separator: ", ")))
                """)
        statement.setUncheckedArguments(StatementArguments(columns.map { cells[$0.name]!.bound }))
        try statement.execute()
    }

    /// Times are times, and names are short and on one line: they are shown wherever the course is listed.
    private static func isPlausible(_ cell: Cell, _ column: String) -> Bool {
        switch column {
        case "at", "changed":
            guard case .text(let text) = cell else { return false }
            return Timestamp.date(text) != nil
        case "lesson", "question", "exercise", "subject", "kind", "verdict", "misconception", "lab",
            "variant",
            "uid", "seed", "isolation", "sha256", "result":
            guard cell.size <= longestName else { return false }
            guard case .text(let text) = cell else { return true }
            return text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
        default: return true
        }
    }

    private func problem(_ line: Int?, _ what: String, _ fix: String) -> StateFileError {
        StateFileError(reader.path, line: line, what, fix: fix)
    }
}
