import Foundation

/// A line of a state file.
///
///     {"workbook-state":1,"lessons":["01-sequences","02-rnn-cell"]}
///     {"answers":{"at":"2025-03-01T09:30:00.250Z","is_correct":1,…}}
///     {"end":1}
///
/// The first says what the file is, the last how many rows stand between: a file that was cut is known by it.
enum StateLine: Sendable, Equatable {
    case header(version: Int, lessons: [String])
    case row(table: String, cells: [String: Cell])
    case end(rows: Int)

    /// The version that is written, and the newest that is read.
    static let version = 1

    private static let endKey = "end"

    /// The line's bytes, without its end; the same for the same line, wherever it is written.
    func encoded(_ encoder: JSONEncoder) throws -> Data {
        switch self {
        case .header(let version, let lessons):
            try encoder.encode(Header(version: version, lessons: lessons))
        case .row(let table, let cells): try encoder.encode([table: cells])
        case .end(let rows): try encoder.encode([Self.endKey: rows])
        }
    }

    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// Nil where the bytes are no line of a state file.
    init?(_ bytes: Data, _ decoder: JSONDecoder) {
        if let row = try? decoder.decode([String: [String: Cell]].self, from: bytes), row.count == 1 {
            self = .row(table: row.first!.key, cells: row.first!.value)
        } else if let header = try? decoder.decode(Header.self, from: bytes) {
            self = .header(version: header.version, lessons: header.lessons ?? [])
        } else if let end = try? decoder.decode([String: Int].self, from: bytes), end.count == 1,
            let rows = end[Self.endKey]
        {
            self = .end(rows: rows)
        } else {
            return nil
        }
    }

    private struct Header: Codable {
        var version: Int
        var lessons: [String]?

        enum CodingKeys: String, CodingKey {
            case version = "workbook-state"
            case lessons
        }
    }
}
