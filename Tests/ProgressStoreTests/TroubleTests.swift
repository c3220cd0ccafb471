import Foundation
import GRDB
import Testing

import ProgressStore

/// Opening a store where something is wrong: a clear error, and nothing touched.
@Suite struct TroubleTests {
    func reason(_ path: String) -> ProgressStoreError.Reason? {
        do {
            _ = try ProgressStore(at: path)
            return nil
        } catch {
            return (error as? ProgressStoreError)?.reason
        }
    }

    @Test func aStoreFromANewerVersionIsLeftAlone() throws {
        let course = try TemporaryCourse()
        try ProgressStore(at: course.path).record(Event(.hintShown("rnn-step", number: 1)))
        try DatabaseQueue(path: course.database).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9-from-the-future')")
        }
        let before = try dump(course)
        let error = #expect(throws: ProgressStoreError.self) { try ProgressStore(at: course.path) }
        #expect(error?.reason == .newer)
        #expect(error?.description.contains("Update workbook; nothing was changed") == true)
        #expect(try dump(course) == before)
    }

    private func dump(_ course: TemporaryCourse) throws -> [Row] {
        try DatabaseQueue(path: course.database).read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT name, sql FROM sqlite_master
                    UNION ALL SELECT *, '' FROM grdb_migrations
                    """)
        }
    }

    @Test func aFileThatIsNoDatabaseIsKept() throws {
        let course = try TemporaryCourse()
        let text = String(repeating: "my diary\n", count: 500)
        try course.write(text, to: ".workbook/progress.sqlite")
        let error = #expect(throws: ProgressStoreError.self) { try ProgressStore(at: course.path) }
        #expect(error?.reason == .corrupt)
        #expect(error?.description.contains("Move it aside") == true)
        #expect(try String(contentsOfFile: course.database, encoding: .utf8) == text)
    }

    @Test func aDamagedDatabaseIsReported() throws {
        let course = try TemporaryCourse()
        do {
            let store = try ProgressStore(at: course.path)
            for _ in 0..<50 { try store.record(Event(.hintShown("rnn-step", number: 1))) }
        }
        _ = try DatabaseQueue(path: course.database).writeWithoutTransaction { try $0.checkpoint(.truncate) }
        let file = try FileHandle(forUpdating: URL(filePath: course.database))
        try file.seek(toOffset: 100)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 4000))
        try file.close()
        #expect(reason(course.path) == .corrupt)
    }

    @Test func anotherProgramsDatabaseIsNotTakenOver() throws {
        let course = try TemporaryCourse()
        try course.write("", to: ".workbook/x")
        try DatabaseQueue(path: course.database).write {
            try $0.execute(sql: "CREATE TABLE recipes (name TEXT)")
        }
        #expect(reason(course.path) == .foreign)
    }

    @Test func whatIsNoFolderIsNamed() throws {
        let course = try TemporaryCourse()
        try course.write("", to: "file")
        #expect(reason(course.path + "/file") == .notAFolder)
        #expect(reason(course.path + "/file/below") == .notAFolder)
        #expect(reason(course.path + "/nowhere") == .notAFolder)
        try course.write("", to: ".workbook")
        #expect(reason(course.path) == .notAFolder)
    }

    @Test func aPipeInTheDatabasesPlaceIsNotOpened() throws {
        let course = try TemporaryCourse()
        try course.write("", to: ".workbook/x")
        #expect(mkfifo(course.database, 0o600) == 0)
        #expect(reason(course.path) == .corrupt)
    }

    /// In a process of its own, which gives up the superuser's rights first if it has them.
    @Test(arguments: [0o555, 0o000])
    func aReadOnlyCourseSaysWhatToDo(mode: Int) async throws {
        let course = try TemporaryCourse()
        let path = course.path
        #expect(chmod(path, mode_t(mode)) == 0)
        defer { chmod(path, 0o755) }
        await #expect(processExitsWith: .success) { [path = path as String] in
            if geteuid() == 0 { try #require(setuid(65534) == 0) }
            let error = #expect(throws: ProgressStoreError.self) { try ProgressStore(at: path) }
            #expect(error?.reason == .notWritable)
            #expect(error?.description.contains("chmod u+w") == true)
        }
    }

    @Test func aStoreOfAnotherUserSaysWhatToDo() async throws {
        let course = try TemporaryCourse()
        let path = course.path
        try ProgressStore(at: path).record(Event(.hintShown("rnn-step", number: 1)))
        #expect(chmod(path + "/.workbook", 0o555) == 0)
        defer { chmod(path + "/.workbook", 0o755) }
        #expect(chmod(course.database, 0o444) == 0)
        await #expect(processExitsWith: .success) { [path = path as String] in
            if geteuid() == 0 { try #require(setuid(65534) == 0) }
            let error = #expect(throws: ProgressStoreError.self) { try ProgressStore(at: path) }
            #expect(error?.reason == .notWritable)
        }
    }

    @Test(arguments: [
        (EROFS, ProgressStoreError.Reason.notWritable), (EACCES, .notWritable), (ENOSPC, .diskFull),
        (EDQUOT, .diskFull), (ENOTDIR, .notAFolder), (EIO, .failed),
    ])
    func anErrnoBecomesAReason(code: Int32, reason: ProgressStoreError.Reason) {
        #expect(ProgressStoreError(errno: code, path: "/c").reason == reason)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, ProgressStoreError.Reason.diskFull), (.SQLITE_BUSY, .busy),
        (.SQLITE_READONLY, .notWritable), (.SQLITE_NOTADB, .corrupt), (.SQLITE_CORRUPT, .corrupt),
        (.SQLITE_ERROR, .failed),
    ])
    func aDatabaseErrorBecomesAReasonWithAFix(code: ResultCode, reason: ProgressStoreError.Reason) {
        let error = ProgressStoreError(DatabaseError(resultCode: code), path: "/c/.workbook/progress.sqlite")
        #expect(error.reason == reason)
        #expect(error.description.hasPrefix("/c/.workbook/progress.sqlite: "))
        #expect(!error.fix.isEmpty)
    }
}
