import Foundation
import GRDB

extension ProgressStore {
    /// Takes the history in a file into this one, without loss and without counting anything twice: what both have is
    /// there once, whichever was first, and a file taken in again changes nothing.
    ///
    /// - Parameters:
    ///   - path: a file that ``exportHistory(to:lessons:)`` wrote.
    ///   - lessons: the ids that the course's lessons have or had; a file of a course without any of them is refused.
    /// - Returns: the rows that were added or, of notes and positions, replaced.
    /// - Throws: ``StateFileError`` or ``ProgressStoreError``; nothing is changed then.
    @discardableResult
    package func importHistory(from path: String, lessons: Set<String>) throws -> HistoryCount {
        let reader = try StateFileReader(path: path)
        return try transferring { queue in
            // One transaction: another program sees nothing of it or all.
            try queue.writeWithoutTransaction { db in
                var count = HistoryCount()
                try db.inTransaction(.immediate) {
                    let tables = try HistoryTable.all(in: db)
                    let file = HistoryFile(reader, tables: tables)
                    try file.stage(in: db) { theirs in
                        guard theirs.isEmpty || lessons.isEmpty || !lessons.isDisjoint(with: theirs) else {
                            throw StateFileError(
                                path, line: 1, "is of another course: no lesson of it is in this one",
                                fix: "Go to the folder of its course, or name that with --course",
                                isOfAnotherCourse: true)
                        }
                    }
                    for table in tables {
                        do {
                            count[table.name] = try Self.merge(table, in: db)
                        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                            throw StateFileError(
                                path,
                                "a row of \(table.name) breaks a rule of the store: \(error.message ?? "")",
                                fix: "Have it written anew; nothing was taken in")
                        }
                        try db.execute(sql: "DROP TABLE \(HistoryFile.staged(table))")
                    }
                    return .commit
                }
                return count
            }
        }
    }

    /// The rows that came in by it.
    private static func merge(_ table: HistoryTable, in db: Database) throws -> Int {
        let before = db.totalChangesCount
        switch table.merging {
        case .union: try db.execute(sql: unionStatement(table))
        case .latest(let key, let clock): try db.execute(sql: latestStatement(table, key, clock))
        }
        return db.totalChangesCount - before
    }

    /// The nth of several equal rows is new when fewer than n are here.
    private static func unionStatement(_ table: HistoryTable) -> String {
        let columns = table.names.joined(separator: ", ")
        let order = ["at"] + table.names.filter { $0 != "at" }
        let same = order.map { "here.\($0) IS incoming.\($0)" }.joined(separator: " AND ")
        return """
            INSERT INTO main.\(table.name) (\(columns))
            SELECT \(columns) FROM (
                SELECT *, row_number() OVER (PARTITION BY \(columns)) AS nth_of_equals
                FROM \(HistoryFile.staged(table))
            ) AS incoming
            WHERE nth_of_equals > (SELECT count(*) FROM main.\(table.name) AS here WHERE \(same))
            ORDER BY \(order.joined(separator: ", "))
            """
    }

    /// Also where both clocks are the same the same row stays on either side: all columns are compared.
    private static func latestStatement(_ table: HistoryTable, _ key: String, _ clock: [String]) -> String {
        let columns = table.names.joined(separator: ", ")
        let order = clock + table.names.filter { !clock.contains($0) }
        func tuple(_ owner: String) -> String {
            "(" + order.map { "\(owner).\($0)" }.joined(separator: ", ") + ")"
        }
        let changes = table.names.filter { $0 != key }.map { "\($0) = excluded.\($0)" }
        return """
            INSERT INTO main.\(table.name) AS here (\(columns))
            SELECT \(columns) FROM \(HistoryFile.staged(table)) WHERE true ORDER BY \(order.joined(separator: ", "))
            ON CONFLICT (\(key)) DO UPDATE SET \(changes.joined(separator: ", "))
            WHERE \(tuple("excluded")) > \(tuple("here"))
            """
    }
}
