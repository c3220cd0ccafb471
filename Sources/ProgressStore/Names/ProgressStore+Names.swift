import GRDB

/// The names that stand in a store.
package struct StoredNames: Sendable, Equatable {
    /// Ids of lessons and exercises, present and former.
    package var ids: Set<String> = []
    package var questions: Set<FormerNames.Question> = []
}

/// Where a store gets to know what its names mean today.
struct NameSource: Sendable {
    var ask: @Sendable (StoredNames) -> FormerNames
    var known: FormerNames?

    static let none = NameSource(ask: { _ in .none }, known: FormerNames.none)
}

extension ProgressStore {
    /// Says who knows what the names in the store are called today. It is asked once, when the first row is read, and
    /// told which names there are: where a course has all of them, there is nothing to find out.
    package func setNames(_ ask: @escaping @Sendable (StoredNames) -> FormerNames) {
        source.withLock { $0 = NameSource(ask: ask, known: nil) }
    }

    /// What a lesson or an exercise of the records is called now.
    package func currentName(of id: String) throws -> String { try names.current(id) }

    /// What names were changed to.
    var names: FormerNames {
        get throws {
            let source = source.withLock { $0 }
            if let known = source.known { return known }
            let found = source.ask(try storedNames())
            self.source.withLock { $0.known = found }
            return found
        }
    }

    private func storedNames() throws -> StoredNames {
        try read { db in
            var stored = StoredNames()
            stored.ids = try String.fetchSet(
                db,
                sql: """
                    SELECT exercise FROM attempts UNION SELECT subject FROM events
                    UNION SELECT lesson FROM answers UNION SELECT lesson FROM reading_positions
                    UNION SELECT lesson FROM notes
                    """)
            let questions = try Row.fetchCursor(db, sql: "SELECT DISTINCT lesson, question FROM answers")
            while let row = try questions.next() {
                stored.questions.insert(FormerNames.Question(lesson: row[0], id: row[1]))
            }
            return stored
        }
    }
}
