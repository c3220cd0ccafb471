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
}
