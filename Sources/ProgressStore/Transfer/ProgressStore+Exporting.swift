import Foundation
import GRDB

/// How many rows of each table, by its name.
package typealias HistoryCount = [String: Int]

extension ProgressStore {
    /// Writes the whole history of the learner to a file, as it stands at one moment, whatever other programs write.
    /// The same history gives the same bytes.
    ///
    /// - Parameters:
    ///   - path: the file; one that is a state file already is replaced.
    ///   - lessons: the ids of the course's lessons, by which the file says what course it is of.
    /// - Returns: the rows written.
    /// - Throws: ``StateFileError`` or ``ProgressStoreError``; there is then no file, or the one that was there before.
    @discardableResult
    package func exportHistory(to path: String, lessons: [String]) throws -> HistoryCount {
        let writer = try StateFileWriter(path: path)
        try writer.write(.header(version: StateLine.version, lessons: lessons))
        let count = try transferring { queue in
            try queue.read { db in
                try HistoryTable.all(in: db).reduce(into: HistoryCount()) { count, table in
                    count[table.name] = try Self.export(table, from: db, writer)
                }
            }
        }
        try writer.write(.end(rows: count.values.reduce(0, +)))
        try writer.finish()
        return count
    }

    private static func export(
        _ table: HistoryTable, from db: Database, _ writer: StateFileWriter
    ) throws -> Int {
        // By time, then by all that they say: the numbers of rows differ from store to store.
        let order = (["at"] + table.names.filter { $0 != "at" }).joined(separator: ", ")
        let columns = table.columns.map(\.fetched).joined(separator: ", ")
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(columns) FROM main.\(table.name) ORDER BY \(order)")
        var count = 0
        while let row = try rows.next() {
            var cells: [String: Cell] = [:]
            for name in table.names { cells[name] = Cell(row[name] as DatabaseValue) }
            try writer.write(.row(table: table.name, cells: cells))
            count += 1
        }
        return count
    }

    /// Runs `body` on the database; what goes wrong with a state file keeps its own words.
    func transferring<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
        do {
            return try body(currentQueue)
        } catch let error as StateFileError {
            throw error
        } catch {
            throw ProgressStoreError(error, path: path)
        }
    }
}
