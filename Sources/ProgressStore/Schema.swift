import GRDB

/// The tables and how they came to be. A migration, once released, is never edited: add another.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-attempts-answers-events-positions") { db in
            try db.execute(
                sql: """
                    CREATE TABLE attempts (
                        id INTEGER PRIMARY KEY,
                        exercise TEXT NOT NULL,
                        at TEXT NOT NULL,
                        verdict TEXT NOT NULL,
                        misconception TEXT,
                        seed TEXT NOT NULL,
                        isolation TEXT NOT NULL,
                        sha256 TEXT NOT NULL,
                        source TEXT NOT NULL,
                        report TEXT NOT NULL,
                        compile_ms INTEGER,
                        run_ms INTEGER
                    ) STRICT;
                    CREATE INDEX attempts_by_exercise ON attempts(exercise, verdict);

                    CREATE TABLE answers (
                        id INTEGER PRIMARY KEY,
                        lesson TEXT NOT NULL,
                        question TEXT NOT NULL,
                        seed TEXT NOT NULL,
                        response TEXT NOT NULL,
                        is_correct INTEGER NOT NULL CHECK (is_correct IN (0, 1)),
                        at TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX answers_by_question ON answers(lesson, question);

                    CREATE TABLE events (
                        id INTEGER PRIMARY KEY,
                        kind TEXT NOT NULL,
                        subject TEXT NOT NULL,
                        at TEXT NOT NULL,
                        detail TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX events_by_subject ON events(kind, subject);

                    CREATE TABLE reading_positions (
                        lesson TEXT PRIMARY KEY NOT NULL,
                        block INTEGER NOT NULL,
                        word INTEGER NOT NULL,
                        fingerprint TEXT NOT NULL,
                        at TEXT NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    """)
            for table in ["attempts", "answers", "events"] { try makeAppendOnly(table, db) }
        }
        migrator.registerMigration("notes") { db in
            // Notes are the learner's to take back: this table is not append-only.
            try db.execute(
                sql: """
                    CREATE TABLE notes (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        lesson TEXT NOT NULL,
                        block INTEGER NOT NULL,
                        word INTEGER NOT NULL,
                        fingerprint TEXT NOT NULL,
                        heading TEXT NOT NULL,
                        quote TEXT NOT NULL,
                        note TEXT NOT NULL,
                        at TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX notes_by_lesson ON notes(lesson, block);
                    """)
        }
        migrator.registerMigration("attempts-say-what-was-compiled") { db in
            // Filled from the reports, where it stood until now. For that once, rows are changed.
            try db.execute(
                sql: """
                    DROP TRIGGER attempts_no_update;
                    ALTER TABLE attempts ADD COLUMN compiled INTEGER NOT NULL DEFAULT 0 CHECK (compiled IN (0, 1));
                    ALTER TABLE attempts ADD COLUMN is_unwritten INTEGER NOT NULL DEFAULT 0
                        CHECK (is_unwritten IN (0, 1));
                    UPDATE attempts SET compiled = 1 WHERE json_valid(report) AND EXISTS (
                        SELECT 1 FROM json_each(report, '$.checks')
                        WHERE json_extract(value, '$.name') = 'compiles'
                            AND json_extract(value, '$.status') = 'pass');
                    UPDATE attempts SET is_unwritten = 1
                    WHERE verdict = 'fail' AND (misconception IS NULL OR misconception = 'as-found')
                        AND instr(report, ' is not written yet') > 0;
                    """)
            try refuseUpdates("attempts", db)
        }
        migrator.registerMigration("lab-runs") { db in
            try db.execute(
                sql: """
                    CREATE TABLE lab_runs (
                        id INTEGER PRIMARY KEY,
                        lab TEXT NOT NULL,
                        variant TEXT NOT NULL,
                        at TEXT NOT NULL,
                        seed TEXT NOT NULL,
                        result TEXT NOT NULL,
                        steps INTEGER NOT NULL,
                        wanted INTEGER NOT NULL,
                        best REAL,
                        loss REAL,
                        seconds REAL NOT NULL,
                        processor_seconds REAL NOT NULL,
                        functions TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX lab_runs_by_lab ON lab_runs(lab, variant);
                    """)
            try makeAppendOnly("lab_runs", db)
        }
        migrator.registerMigration("answers-say-their-run") { db in
            // What was answered before runs were told apart is one run of each quiz. A column that is added with a default
            // changes no row.
            try db.execute(sql: "ALTER TABLE answers ADD COLUMN run INTEGER NOT NULL DEFAULT 1")
        }
        migrator.registerMigration("notes-known-on-every-machine") { db in
            // Two copies of an old store give an old note the same name, whichever is brought up to date first.
            try db.execute(
                sql: """
                    ALTER TABLE notes ADD COLUMN uid TEXT NOT NULL DEFAULT '';
                    ALTER TABLE notes ADD COLUMN changed TEXT NOT NULL DEFAULT '';
                    ALTER TABLE notes ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
                    UPDATE notes SET uid = at || '/' || id, changed = at;
                    CREATE UNIQUE INDEX notes_by_uid ON notes(uid);
                    """)
        }
        migrator.registerMigration("lab-runs-say-how") { db in
            try db.execute(
                sql: """
                    ALTER TABLE lab_runs ADD COLUMN options TEXT NOT NULL DEFAULT '{}';
                    ALTER TABLE lab_runs ADD COLUMN resumed_at INTEGER NOT NULL DEFAULT 0;
                    """)
        }
        return migrator
    }

    /// Refuses every change to a row that was once written, whichever program tries. The third trigger is for
    /// `INSERT OR REPLACE`, which deletes without telling delete triggers.
    private static func makeAppendOnly(_ table: String, _ db: Database) throws {
        try refuseUpdates(table, db)
        try db.execute(
            sql: """
                CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
                CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
                WHEN EXISTS (SELECT 1 FROM \(table) WHERE id = NEW.id)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
                """)
    }

    private static func refuseUpdates(_ table: String, _ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
                """)
    }

    /// Whether the database holds somebody else's tables.
    static func isForeign(_ db: Database) throws -> Bool {
        let tables = try String.fetchSet(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        return !tables.isEmpty && !tables.contains("grdb_migrations")
    }
}
