import ProgressStore
import TextTools

/// How many rows of a history, in words.
enum StateWords {
    private static let words = [
        "attempts": "attempt", "answers": "answer", "notes": "note", "lab_runs": "run of labs",
        "reading_positions": "place in lessons", "events": "event",
    ]
    private static let plurals = ["lab_runs": "runs of labs", "reading_positions": "places in lessons"]

    /// "12 attempts, 40 answers and 1 note"; what there is none of is left out.
    static func list(_ count: HistoryCount) -> String {
        let parts = count.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { table, number in
            let singular = words[table] ?? table
            let plural = plurals[table] ?? words[table].map { $0 + "s" } ?? table
            return "\(number) \(number == 1 ? singular : plural)"
        }
        guard let last = parts.last else { return "nothing" }
        return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and \(last)"
    }
}
