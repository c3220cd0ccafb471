import Foundation
import GRDB

/// The runs of labs, which are only ever added.
extension ProgressStore {
    /// Adds a run and returns its number; it is on the disk when this returns.
    @discardableResult
    package func record(_ run: LabRecord) throws -> Int64 {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let functions = String(decoding: try encoder.encode(run.functions), as: UTF8.self)
        let options = String(decoding: try encoder.encode(run.options), as: UTF8.self)
        return try write { db in
            try db.execute(
                sql: """
                    INSERT INTO lab_runs (lab, variant, at, seed, result, steps, wanted, best, loss, seconds,
                        processor_seconds, functions, options, resumed_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    run.lab, run.variant, Timestamp.text(run.at), String(run.seed), run.result, run.steps,
                    run.wanted, run.best, run.loss, run.seconds, run.processorSeconds, functions,
                    options, run.resumedAt,
                ])
            return db.lastInsertedRowID
        }
    }

    /// The runs of a lab, oldest first.
    package func labRuns(of lab: String) throws -> [LabRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM lab_runs WHERE lab = ? ORDER BY at, id", arguments: [lab]
            )
            .map(LabRecord.init(row:))
        }
    }
}

extension LabRecord {
    init(row: Row) {
        let functions = Data((row["functions"] as String).utf8)
        let options = Data((row["options"] as String).utf8)
        self.init(
            lab: row["lab"], variant: row["variant"],
            at: Timestamp.date(row["at"]) ?? .init(timeIntervalSince1970: 0),
            seed: UInt64(row["seed"] as String) ?? 0, result: row["result"], steps: row["steps"],
            wanted: row["wanted"], best: row["best"], loss: row["loss"], seconds: row["seconds"],
            processorSeconds: row["processor_seconds"],
            functions: (try? JSONDecoder().decode([Function].self, from: functions)) ?? [],
            options: (try? JSONDecoder().decode([String: String].self, from: options)) ?? [:],
            resumedAt: row["resumed_at"])
        id = row["id"]
    }
}
