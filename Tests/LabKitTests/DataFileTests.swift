import Foundation
import LabKit
import Testing

/// Each test writes a file of its own.
struct DataFileTests {
    private func problem(_ bytes: [UInt8], limit: Int = 100) throws -> DataFile.Problem? {
        let path = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID().uuidString)").path
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        do throws(DataFile.Problem) {
            _ = try DataFile(path, limit: limit)
            return nil
        } catch { return error }
    }

    @Test func linesAreReadWithoutTheirEnds() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID().uuidString)").path
        try Data("a\r\n\nb\n".utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try DataFile(path)
        #expect(file.lines == ["a", "", "b"])
    }

    @Test func anEmptyALargeAndAMissingFileAreRefused() throws {
        #expect(try problem([])?.message == "the data is empty")
        #expect(
            try problem(Array(repeating: 65, count: 101))?.message.hasPrefix("the data is larger") == true)
        #expect((try? DataFile("/nonexistent/data")) == nil)
    }

    @Test func theLineThatIsNoTextIsNamed() throws {
        #expect(try problem(Array("a\nb\n".utf8) + [0xFF, 0x0A])?.line == 3)
    }

    private func table(
        _ text: String, _ format: DataFormat, columns: [String] = []
    ) throws -> Result<[[String]], DataFile.Problem> {
        let path = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID().uuidString)").path
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        do throws(DataFile.Problem) {
            return .success(try DataTable(DataFile(path), as: format, columns: columns).rows)
        } catch { return .failure(error) }
    }

    @Test func fieldsOfARowMayHoldCommasAndQuotes() throws {
        let text = "a,b\n\"x, \"\"y\"\"\",\n\n1,2\n"
        #expect(try table(text, .csv).get() == [["a", "b"], ["x, \"y\"", ""], ["1", "2"]])
        #expect(try table(text, .csv, columns: ["A", "B"]).get() == [["x, \"y\"", ""], ["1", "2"]])
        #expect(try table("a\tb,c\n", .tsv).get() == [["a", "b,c"]])
        #expect(try table("a\n\n b\n", .lines).get() == [["a"], [" b"]])
        #expect(try table("a\n\nb\n", .text).get() == [["a"], [""], ["b"]])
    }

    @Test(arguments: [
        ("1,2\n1\n", 2), ("1\n1,2\n", 2), ("\"a\n", 1), ("1,2\n\"a\"b,2\n", 2),
    ])
    func aRowThatDoesNotFitIsNamed(text: String, line: Int) throws {
        guard case .failure(let problem) = try table(text, .csv) else {
            Issue.record("it was taken")
            return
        }
        #expect(problem.line == line)
    }

    @Test func nothingButEmptyLinesAndLinesWithoutEndAreRefused() throws {
        #expect((try? table("\n \n", .lines).get()) == nil)
        #expect((try? table(String(repeating: "a", count: 70_000) + "\n", .lines).get()) == nil)
        #expect((try? table(String(repeating: "a", count: 70_000) + "\n", .text).get()) != nil)
    }
}
