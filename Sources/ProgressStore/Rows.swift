import Foundation
import GRDB

// How rows become values. A date or a seed that some other program mangled reads as 1970 or 0 rather than as a failure:
// the attempt beside it is worth more than the field.

extension Attempt {
    init(row: Row) {
        self.init(
            exercise: row["exercise"], at: Timestamp.date(row["at"]) ?? .init(timeIntervalSince1970: 0),
            verdict: row["verdict"], misconception: row["misconception"],
            seed: UInt64(row["seed"] as String) ?? 0,
            isolation: row["isolation"], sha256: row["sha256"],
            source: String(decoding: row["source"] as Data, as: UTF8.self),
            report: String(decoding: row["report"] as Data, as: UTF8.self),
            compileMilliseconds: row["compile_ms"], runMilliseconds: row["run_ms"], compiled: row["compiled"],
            isUnwritten: row["is_unwritten"])
        id = row["id"]
    }
}

extension Answer {
    init(row: Row) {
        self.init(
            lesson: row["lesson"], question: row["question"], seed: UInt64(row["seed"] as String) ?? 0,
            response: String(decoding: row["response"] as Data, as: UTF8.self), isCorrect: row["is_correct"],
            run: row["run"], at: Timestamp.date(row["at"]) ?? .init(timeIntervalSince1970: 0))
    }
}

extension Event {
    /// Nil where the row is of a newer version's kind, or its detail is none of its kind.
    init?(row: Row, _ naming: FormerNames = .none) {
        guard let kind = Kind(rawValue: row["kind"]),
            let deed = Deed(kind, subject: naming.current(row["subject"]), detail: row["detail"])
        else { return nil }
        self.init(deed, at: Timestamp.date(row["at"]) ?? .init(timeIntervalSince1970: 0))
    }
}
