import Foundation
import GRDB

/// What stands in one column of a row, as SQLite keeps it and as a state file writes it.
enum Cell: Sendable, Equatable, Codable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    /// A text whose bytes are no UTF-8, as some other program may have left it: they travel as they are.
    case bytes(Data)

    private enum Key: String, CodingKey { case base64 }

    init(from decoder: any Decoder) throws {
        if let map = try? decoder.container(keyedBy: Key.self) {
            self = .bytes(try map.decode(Data.self, forKey: .base64))
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let integer = try? value.decode(Int64.self) {
            self = .integer(integer)
        } else {
            self = .real(try value.decode(Double.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .bytes(let data):
            var map = encoder.container(keyedBy: Key.self)
            try map.encode(data, forKey: .base64)
        case .null, .integer, .real, .text:
            var value = encoder.singleValueContainer()
            switch self {
            case .integer(let number): try value.encode(number)
            case .real(let number): try value.encode(number)
            case .text(let text): try value.encode(text)
            case .null, .bytes: try value.encodeNil()
            }
        }
    }

    /// What a column holds, fetched through ``HistoryTable/Column/fetched``.
    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = String(validating: data, as: UTF8.self).map(Cell.text) ?? .bytes(data)
        }
    }

    /// The value to bind; a text goes as bytes, since a bound string would end at its first NUL.
    var bound: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): Data(text.utf8).databaseValue
        case .bytes(let data): data.databaseValue
        }
    }

    /// Bytes of text.
    var size: Int {
        switch self {
        case .null, .integer, .real: 8
        case .text(let text): text.utf8.count
        case .bytes(let data): data.count
        }
    }
}
