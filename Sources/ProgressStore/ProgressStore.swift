import Foundation
import GRDB
import Synchronization

/// What a learner did in a course, kept in `.workbook/progress.sqlite` in the course's folder.
///
/// Attempts, answers and events are only ever added. When a `record` returns, its row is on the disk: a crash, a
/// `kill -9` or a second workbook running beside this one loses nothing. Every method may be called from any thread,
/// and throws ``ProgressStoreError``.
package final class ProgressStore: Sendable {
    /// The database file.
    package let path: String
    private let held: Mutex<HeldQueue>
    /// What names in rows mean today; see `setNames`.
    let source = Mutex<NameSource>(.none)
    /// Whether what cannot be kept is held in memory instead.
    private let isForgiving: Bool

    /// Opens the store of a course, creating it when there is none and bringing an older one up to date.
    ///
    /// - Parameter folder: the course's folder; `.workbook` is created in it.
    /// - Throws: ``ProgressStoreError``; a store that is newer, foreign or damaged is left exactly as it was.
    package convenience init(at folder: String) throws {
        let place = StoreFolder(inCourse: folder)
        try place.create()
        let queue = try Self.reporting(place.database) {
            try place.locked { try Self.open(place.database) }
        }
        self.init(path: place.database, queue: queue)
    }

    static func open(_ path: String, patience: Patience = Patience(10)) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = patience.busyMode
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        // Looked at before the journal is switched or anything else is written.
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let migrator = Schema.migrator
        try queue.read { db in
            if try Schema.isForeign(db) { throw ProgressStoreError(.foreign, path: path) }
            if try migrator.hasBeenSuperseded(db) { throw ProgressStoreError(.newer, path: path) }
        }
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try migrator.migrate(queue)
        return queue
    }

    init(path: String, queue: DatabaseQueue, isForgiving: Bool = false, problem: ProgressStoreError? = nil) {
        self.path = path
        self.isForgiving = isForgiving
        held = Mutex(HeldQueue(queue: queue, problem: problem))
    }

    var currentQueue: DatabaseQueue { held.withLock(\.queue) }

    /// Why what is recorded is not kept; nil as long as it is.
    package var problem: ProgressStoreError? { held.withLock(\.problem) }

    static func reporting<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw ProgressStoreError(error, path: path) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = held.withLock(\.queue)
        do {
            return try Self.reporting(path) { try queue.write(body) }
        } catch let error as ProgressStoreError where isForgiving && problem == nil {
            // What was there goes on in memory, so that the rest of this run knows of it.
            let copy = try Self.reporting(path) { try Self.inMemory(copying: queue) }
            held.withLock { $0 = HeldQueue(queue: copy, problem: error) }
            return try Self.reporting(path) { try copy.write(body) }
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = held.withLock(\.queue)
        return try Self.reporting(path) { try queue.read(body) }
    }

    // MARK: Attempts

    /// Adds an attempt and returns its number; it is on the disk when this returns.
    @discardableResult
    package func record(_ attempt: Attempt) throws -> Int64 {
        try write { db in try Self.insert(attempt, in: db) }
    }

    private static func insert(_ attempt: Attempt, in db: Database) throws -> Int64 {
        // Bound as bytes and cast to text: a bound string would end at its first NUL.
        try db.execute(
            sql: """
                INSERT INTO attempts (exercise, at, verdict, misconception, seed, isolation, sha256, source,
                    report, compile_ms, run_ms, compiled, is_unwritten)
                VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?, ?, ?)
                """,
            arguments: [
                attempt.exercise, Timestamp.text(attempt.at), attempt.verdict, attempt.misconception,
                String(attempt.seed), attempt.isolation, attempt.sha256, Data(attempt.source.utf8),
                Data(attempt.report.utf8), attempt.compileMilliseconds, attempt.runMilliseconds,
                attempt.compiled, attempt.isUnwritten,
            ])
        return db.lastInsertedRowID
    }

    /// The attempts at an exercise, oldest first.
    package func attempts(for exercise: String) throws -> [Attempt] {
        try attempts(at: exercise, "ORDER BY at, id")
    }

    /// The newest attempt at an exercise, or nil when there was none.
    package func lastAttempt(for exercise: String) throws -> Attempt? {
        try attempts(at: exercise, "ORDER BY at DESC, id DESC LIMIT 1").first
    }

    // By time, not by the rows' numbers: a history from another machine may have come in later than it was made.
    private func attempts(at exercise: String, _ order: String) throws -> [Attempt] {
        let all = try names.names(of: exercise)
        return try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, exercise, at, verdict, misconception, seed, isolation, sha256,
                        CAST(source AS BLOB) AS source, CAST(report AS BLOB) AS report, compile_ms, run_ms,
                        compiled, is_unwritten
                    FROM attempts WHERE exercise IN (SELECT value FROM json_each(?)) \(order)
                    """, arguments: [FormerNames.list(all)]
            ).map { row in
                var attempt = Attempt(row: row)
                attempt.exercise = exercise
                return attempt
            }
        }
    }

    /// Whether any attempt at the exercise passed.
    package func hasPassed(_ exercise: String) throws -> Bool {
        let all = try names.names(of: exercise)
        return try read { db in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM attempts
                        WHERE exercise IN (SELECT value FROM json_each(?)) AND verdict = ?)
                    """,
                arguments: [FormerNames.list(all), Attempt.passingVerdict]) ?? false
        }
    }

    /// The ids of all exercises that were passed at least once.
    package func passedExercises() throws -> Set<String> {
        let naming = try names
        let passed = try read { db in
            try String.fetchSet(
                db, sql: "SELECT DISTINCT exercise FROM attempts WHERE verdict = ?",
                arguments: [Attempt.passingVerdict])
        }
        return Set(passed.map(naming.current))
    }

    /// Adds an attempt unless the last one at the exercise was the same file with the same verdict, as when two programs
    /// watch it; whether it was added. On the disk when this returns.
    package func recordUnlessRepeated(_ attempt: Attempt) throws -> Bool {
        let all = try names.names(of: attempt.exercise)
        return try write { db in
            let last = try Row.fetchOne(
                db,
                sql: """
                    SELECT sha256, verdict FROM attempts WHERE exercise IN (SELECT value FROM json_each(?))
                    ORDER BY at DESC, id DESC LIMIT 1
                    """,
                arguments: [FormerNames.list(all)])
            if let last, last["sha256"] == attempt.sha256, last["verdict"] == attempt.verdict { return false }
            _ = try Self.insert(attempt, in: db)
            return true
        }
    }

    /// The exercises of which there is an attempt, whether the course still has them or not.
    package func attemptedExercises() throws -> Set<String> {
        let naming = try names
        let stored = try read { db in try String.fetchSet(db, sql: "SELECT DISTINCT exercise FROM attempts") }
        return Set(stored.map(naming.current))
    }

    // MARK: Answers

    /// Adds an answer.
    package func record(_ answer: Answer) throws {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO answers (lesson, question, seed, response, is_correct, run, at)
                    VALUES (?, ?, ?, CAST(? AS TEXT), ?, ?, ?)
                    """,
                arguments: [
                    answer.lesson, answer.question, String(answer.seed), Data(answer.response.utf8),
                    answer.isCorrect, answer.run, Timestamp.text(answer.at),
                ])
        }
    }

    /// The latest answer to each question of a lesson, by question id.
    package func answers(lesson: String) throws -> [String: Answer] {
        Dictionary(try everyAnswer(lesson: lesson).map { ($0.question, $0) }, uniquingKeysWith: { $1 })
    }

    /// Every answer ever given to a question, oldest first.
    package func answers(lesson: String, question: String) throws -> [Answer] {
        let all = try names.names(of: FormerNames.Question(lesson: lesson, id: question))
        return try answers(
            where: """
                lesson IN (SELECT value FROM json_each(?)) AND question IN (SELECT value FROM json_each(?))
                """, [FormerNames.list(all.map(\.lesson)), FormerNames.list(all.map(\.id))]
        ).filter { $0.lesson == lesson && $0.question == question }
    }

    /// Every answer ever given to a lesson's questions, oldest first.
    package func everyAnswer(lesson: String) throws -> [Answer] {
        let lessons = try names.lessons(withAnswersFor: lesson)
        return try answers(
            where: "lesson IN (SELECT value FROM json_each(?))", [FormerNames.list(lessons)]
        ).filter { $0.lesson == lesson }
    }

    /// Every answer ever given, oldest first.
    package func everyAnswer() throws -> [Answer] { try answers(where: "1", []) }

    /// By time, each with what its lesson and question are called now.
    private func answers(where condition: String, _ arguments: StatementArguments) throws -> [Answer] {
        let naming = try names
        return try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT lesson, question, seed, CAST(response AS BLOB) AS response, is_correct, run, at
                    FROM answers WHERE \(condition) ORDER BY at, id
                    """, arguments: arguments
            ).map { row in
                var answer = Answer(row: row)
                let name = naming.current(FormerNames.Question(lesson: answer.lesson, id: answer.question))
                answer.lesson = name.lesson
                answer.question = name.id
                return answer
            }
        }
    }

    // MARK: Events

    /// Adds an event.
    package func record(_ event: Event) throws {
        try write { db in
            try db.execute(
                sql: "INSERT INTO events (kind, subject, at, detail) VALUES (?, ?, ?, ?)",
                arguments: [
                    event.deed.kind.rawValue, event.deed.subject, Timestamp.text(event.at),
                    event.deed.detail,
                ])
        }
    }

    /// The events of a kind, oldest first; only those of `subject` when it is given. What cannot be understood is left out.
    package func events(_ kind: Event.Kind, subject: String? = nil) throws -> [Event] {
        let naming = try names
        return try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT kind, subject, at, detail FROM events
                    WHERE kind = ?1 AND (?2 IS NULL OR subject IN (SELECT value FROM json_each(?2)))
                    ORDER BY at, id
                    """,
                arguments: [kind.rawValue, subject.map { FormerNames.list(naming.names(of: $0)) }]
            ).compactMap { Event(row: $0, naming) }
        }
    }

    /// How many different hints of an exercise were shown.
    package func hintsShown(of exercise: String) throws -> Int {
        try Set(events(.hintShown, subject: exercise).map(\.deed.detail)).count
    }

    /// The ids of the lessons that were read to the end.
    package func finishedLessons() throws -> Set<String> {
        let naming = try names
        let finished = try read { db in
            try String.fetchSet(
                db, sql: "SELECT DISTINCT subject FROM events WHERE kind = ?",
                arguments: [Event.Kind.lessonFinished.rawValue])
        }
        return Set(finished.map(naming.current))
    }

    // MARK: Reading positions

    /// Where reading of a lesson stopped, or nil when it was never opened.
    package func readingPosition(lesson: String) throws -> SavedPosition? {
        let all = try names.names(of: lesson)
        return try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT block, word, fingerprint FROM reading_positions
                    WHERE lesson IN (SELECT value FROM json_each(?)) ORDER BY at DESC LIMIT 1
                    """,
                arguments: [FormerNames.list(all)]
            ).map {
                SavedPosition(block: $0["block"], word: $0["word"], fingerprint: $0["fingerprint"])
            }
        }
    }

    /// Remembers where reading stopped, in place of what was remembered before.
    package func setReadingPosition(
        _ position: SavedPosition, lesson: String, at date: Date = Date()
    ) throws {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO reading_positions (lesson, block, word, fingerprint, at)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (lesson) DO UPDATE SET block = excluded.block,
                        word = excluded.word, fingerprint = excluded.fingerprint, at = excluded.at
                    """,
                arguments: [
                    lesson, position.block, position.word, position.fingerprint, Timestamp.text(date),
                ])
        }
    }

    /// The lesson whose reading position was set last, or nil when none was.
    package func lastReadLesson() throws -> String? {
        let naming = try names
        return try read { db in
            try String.fetchOne(db, sql: "SELECT lesson FROM reading_positions ORDER BY at DESC LIMIT 1")
        }.map(naming.current)
    }

    // MARK: Health

    /// Reads the whole file and lists what is wrong with it; empty when all is well.
    package func integrityProblems() throws -> [String] {
        try read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        }
    }
}
