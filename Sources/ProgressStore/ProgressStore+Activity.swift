import Foundation
import GRDB

extension ProgressStore {
    /// When something was done: each attempt, answer and lesson read to its end, in no order.
    package func activity() throws -> [Date] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT at FROM attempts UNION ALL SELECT at FROM answers
                    UNION ALL SELECT at FROM events WHERE kind = ?
                    """, arguments: [Event.Kind.lessonFinished.rawValue]
            ).compactMap(Timestamp.date)
        }
    }
}
