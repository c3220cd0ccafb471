import Foundation
import GRDB
import Testing

@testable import ProgressStore

/// Files that are not what `importHistory` expects: a message, and nothing changed.
struct StateFileTests {
    private let course: TemporaryCourse
    private let store: ProgressStore
    private let lines: [String]

    init() throws {
        course = try TemporaryCourse()
        store = try ProgressStore(at: course.path)
        try StateTransferTests.fill(store, from: 1000, as: "a")
        lines = try StateTransferTests.contents(course).split(separator: "\n").map(String.init)
    }

    private func refusal(of text: String, lessons: Set<String> = ["02-rnn-cell"]) throws -> StateFileError? {
        let target = try TemporaryCourse()
        let store = try ProgressStore(at: target.path)
        try StateTransferTests.fill(store, from: 9000, as: "b")
        let before = try StateTransferTests.contents(target)
        try target.write(text, to: "file")
        let error = #expect(throws: StateFileError.self) {
            try store.importHistory(from: target.path + "/file", lessons: lessons)
        }
        #expect(try StateTransferTests.contents(target) == before)
        return error
    }

    /// The file with one of its lines changed.
    private func changed(_ table: String, _ change: (String) -> String) throws -> String {
        var lines = lines
        let index = try #require(lines.firstIndex { $0.hasPrefix("{\"\(table)\"") })
        let new = change(lines[index])
        #expect(new != lines[index])
        lines[index] = new
        return lines.joined(separator: "\n") + "\n"
    }

    @Test func cutFileIsRefusedWhereverItWasCut() throws {
        let whole = Array((lines.joined(separator: "\n") + "\n").utf8)
        for cut in stride(from: 0, to: whole.count - 2, by: 397) {
            let text = String(decoding: whole[..<cut], as: UTF8.self)
            let error = try refusal(of: text)
            #expect(error?.fix.contains("nothing was taken in") == true || error?.what == "is no state file")
        }
    }

    @Test func foreignFilesAreRefused() throws {
        for text in [
            "", "\n", "# A lesson\n", "{}\n", "[]", "SQLite format 3\0", "{\"workbook-state\":\"1\"}\n",
        ] {
            #expect(try refusal(of: text)?.what == "is no state file")
        }
        let deep = String(repeating: "[", count: 100_000)
        #expect(try refusal(of: deep) != nil)
    }

    @Test func newerFileIsRefused() throws {
        let error = try refusal(of: "{\"workbook-state\":2}\n{\"end\":0}\n")
        #expect(error?.what == "is of version 2, and this workbook reads version 1")
        #expect(error?.fix.hasPrefix("Update workbook") == true)
        let column = try refusal(
            of: changed("answers") { $0.replacing("{\"at\"", with: "{\"mood\":\"fine\",\"at\"") })
        #expect(column?.what == "a row of answers says more than this workbook knows")
        let table = try refusal(of: changed("answers") { $0.replacing("{\"answers\"", with: "{\"moods\"") })
        #expect(table?.what == "a row is of a kind that this workbook does not know")
        #expect(table?.line == 2)
    }

    @Test func rowsOfWrongTypesAreRefusedWithTheirLine() throws {
        let changes: [(String, String, String)] = [
            ("answers", "\"is_correct\":1", "\"is_correct\":\"yes\""),
            ("answers", "\"is_correct\":1", "\"is_correct\":7"),
            ("answers", "\"is_correct\":1", "\"is_correct\":true"),
            ("answers", "\"is_correct\":1", "\"is_correct\":null"),
            ("answers", "\"is_correct\":1,", ""),
            ("answers", "1970-01-01T00:16:41.000Z", "yesterday"),
            ("answers", "\"lesson\":\"02-rnn-cell\"", "\"lesson\":\"02\\u001b[2J\""),
            ("answers", "\"lesson\":\"02-rnn-cell\"", "\"lesson\":[]"),
            ("answers", "\"lesson\":\"02-rnn-cell\"", "\"lesson\":\"\(String(repeating: "x", count: 501))\""),
            ("notes", "\"removed\":0", "\"removed\":2"),
            ("reading_positions", "\"block\":3", "\"block\":3.5"),
            ("lab_runs", "\"best\":1", "\"best\":\"1\""),
        ]
        for (table, old, new) in changes {
            let error = try refusal(of: changed(table) { $0.replacing(old, with: new) })
            #expect(error != nil, "\(new)")
        }
    }

    @Test func fileOfAnotherCourseIsRefused() throws {
        let error = try refusal(of: lines.joined(separator: "\n") + "\n", lessons: ["01-first-row"])
        #expect(error?.what == "is of another course: no lesson of it is in this one")
    }

    @Test func placesThatAreNoFilesAreRefused() throws {
        #expect(mkfifo(course.path + "/pipe", 0o600) == 0)
        for name in ["pipe", ".workbook", "missing", "/dev/zero"] {
            let path = name.hasPrefix("/") ? name : "\(course.path)/\(name)"
            #expect(throws: StateFileError.self) { try store.importHistory(from: path, lessons: []) }
        }
    }

    @Test func overlongLineIsRefusedBeforeItIsRead() throws {
        let path = course.path + "/long"
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        // A file with a hole takes no room.
        #expect(ftruncate(descriptor, 500 << 20) == 0)
        close(descriptor)
        let error = #expect(throws: StateFileError.self) { try store.importHistory(from: path, lessons: []) }
        #expect(error?.what == "the line is longer than 16 MB")
    }

    @Test func rowOfAnOlderVersionGetsTheUsualValueOfANewColumn() throws {
        let target = try TemporaryCourse()
        let file = try changed("attempts") { $0.replacing("\"is_unwritten\":0,", with: "") }
        try target.write(file, to: "file")
        let other = try ProgressStore(at: target.path)
        try other.importHistory(from: target.path + "/file", lessons: [])
        #expect(try other.attempts(for: "rnn-step") == store.attempts(for: "rnn-step"))
    }

    @Test func textsThatAreNoUnicodeTravelAsTheyAre() throws {
        try DatabaseQueue(path: course.database).write {
            try $0.execute(
                sql: """
                    INSERT INTO answers (lesson, question, seed, response, is_correct, at)
                    VALUES ('02-rnn-cell', 'q', '1', CAST(x'FF00FE' AS TEXT), 0, '2025-01-01T00:00:00.000Z')
                    """)
        }
        let target = try TemporaryCourse()
        _ = try StateTransferTests.take(course, into: target)
        let bytes = try DatabaseQueue(path: target.database).read {
            try Data.fetchOne($0, sql: "SELECT CAST(response AS BLOB) FROM answers WHERE question = 'q'")
        }
        #expect(bytes == Data([0xFF, 0, 0xFE]))
        #expect(try StateTransferTests.take(course, into: target).values.allSatisfy { $0 == 0 })
    }

    @Test func exportReplacesOnlyStateFilesAndLeavesNothingHalfWritten() throws {
        try course.write("my lesson\n", to: "lesson.md")
        let error = #expect(throws: StateFileError.self) {
            try store.exportHistory(to: course.path + "/lesson.md", lessons: [])
        }
        #expect(error?.what == "is a file of another kind")
        #expect(try String(contentsOfFile: course.path + "/lesson.md", encoding: .utf8) == "my lesson\n")
        try store.exportHistory(to: course.path + "/all.jsonl", lessons: [])
        #expect(throws: StateFileError.self) {
            try store.exportHistory(to: course.path + "/no/all", lessons: [])
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: course.path).sorted()
        #expect(names == [".workbook", "all.jsonl", "lesson.md"])
    }
}
