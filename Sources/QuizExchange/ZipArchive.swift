import Diagnostics
import Foundation

/// The archive of a package: read within bounds, written without compression (PKWARE APPNOTE 6.3).
package enum ZipArchive {
    private static let mostEntries = 4000

    private struct Entry {
        var name: String
        var method: Int
        var packed: Int
        var size: Int
        var checksum: UInt32
        /// Where its local header is.
        var offset: Int
    }

    /// The XML files of an archive.
    ///
    /// - Throws: a `Diagnostic` for an archive that is broken, encrypted, packed by another method, or larger than its
    ///   bounds once unpacked.
    static func texts(at path: String) throws(Diagnostic) -> [ExchangeText] {
        func problem(
            _ message: String, _ fix: String = "Unpack it with `unzip` into a folder, and name the folder"
        ) -> Diagnostic {
            Diagnostic(.error, file: path, message: message, fix: fix)
        }
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: ExchangeInput.largestPackage + 1)
        else { throw problem("cannot be read", "Make it readable: chmod u+r") }
        guard data.count <= ExchangeInput.largestPackage else { throw ExchangeInput.tooLarge(path) }
        let bytes = [UInt8](data)
        var result: [ExchangeText] = []
        var total = 0
        for entry in try entries(bytes, problem) where entry.name.lowercased().hasSuffix(".xml") {
            let isInside = !entry.name.hasPrefix("/") && !entry.name.split(separator: "/").contains("..")
            guard isInside, !entry.name.unicodeScalars.contains(where: \.isControlOrBackslash) else {
                throw problem("holds a file that would lie outside of it: \(entry.name.prefix(60))")
            }
            total += entry.size
            guard entry.size <= ExchangeInput.largestFile, total <= ExchangeInput.largestPackage,
                result.count < ExchangeInput.mostFiles
            else {
                throw problem(
                    "unpacks to more than its bounds: \(entry.name.prefix(60))",
                    "Split the package into several")
            }
            let content = try content(of: entry, bytes, problem)
            guard let text = String(validating: content, as: UTF8.self) else {
                throw problem("`\(entry.name.prefix(60))` in it is not UTF-8", "Save its questions as UTF-8")
            }
            let plain = text.replacing("\r\n", with: "\n")
            result.append(
                ExchangeText(
                    file: "\(path)/\(entry.name)",
                    text: plain.hasPrefix("\u{FEFF}") ? String(plain.unicodeScalars.dropFirst()) : plain))
        }
        guard !result.isEmpty else { throw problem("holds no XML files", "Name the package of a QTI export") }
        return result
    }

    private static func entries(
        _ bytes: [UInt8], _ problem: (String, String) -> Diagnostic
    ) throws(Diagnostic) -> [Entry] {
        let unzip = "Unpack it with `unzip` into a folder, and name the folder"
        // The end record has a comment of 65535 bytes at most behind it.
        let last = bytes.count - 22
        guard last >= 0,
            let end = stride(from: last, through: max(0, last - 65_535), by: -1).first(where: {
                number(bytes, $0, 4) == 0x0605_4B50
            })
        else { throw problem("is a broken archive: its table of contents is missing", "Get the file again") }
        let count = number(bytes, end + 10, 2)
        guard count <= mostEntries else { throw problem("holds more than \(mostEntries) files", unzip) }
        var cursor = number(bytes, end + 16, 4)
        var result: [Entry] = []
        for _ in 0..<count {
            guard cursor + 46 <= bytes.count, number(bytes, cursor, 4) == 0x0201_4B50 else {
                throw problem("is a broken archive: its table of contents ends early", "Get the file again")
            }
            let nameLength = number(bytes, cursor + 28, 2)
            guard cursor + 46 + nameLength <= bytes.count else {
                throw problem("is a broken archive: a name ends early", "Get the file again")
            }
            let name = String(decoding: bytes[(cursor + 46)..<(cursor + 46 + nameLength)], as: UTF8.self)
            guard number(bytes, cursor + 8, 2) & 1 == 0 else { throw problem("is encrypted", unzip) }
            result.append(
                Entry(
                    name: name, method: number(bytes, cursor + 10, 2), packed: number(bytes, cursor + 20, 4),
                    size: number(bytes, cursor + 24, 4), checksum: UInt32(number(bytes, cursor + 16, 4)),
                    offset: number(bytes, cursor + 42, 4)))
            cursor += 46 + nameLength + number(bytes, cursor + 30, 2) + number(bytes, cursor + 32, 2)
        }
        return result
    }

    private static func content(
        of entry: Entry, _ bytes: [UInt8], _ problem: (String, String) -> Diagnostic
    ) throws(Diagnostic) -> [UInt8] {
        let again = "Get the file again, or unpack it with `unzip` and name the folder"
        let name = entry.name.prefix(60)
        guard entry.offset + 30 <= bytes.count, number(bytes, entry.offset, 4) == 0x0403_4B50 else {
            throw problem("is a broken archive: `\(name)` is not where it should be", again)
        }
        let start =
            entry.offset + 30 + number(bytes, entry.offset + 26, 2) + number(bytes, entry.offset + 28, 2)
        guard start + entry.packed <= bytes.count else { throw problem("is cut off within `\(name)`", again) }
        let packed = bytes[start..<(start + entry.packed)]
        let content: [UInt8]?
        switch entry.method {
        case 0: content = Array(packed)
        case 8: content = Inflate.unpack(packed, limit: entry.size)
        default: throw problem("packs `\(name)` by a method that is not read", again)
        }
        guard let content, content.count == entry.size, checksum(content) == entry.checksum else {
            throw problem("is a broken archive: `\(name)` does not unpack to what its table says", again)
        }
        return content
    }

    /// An archive of some texts.
    package static func bytes(of texts: [ExchangeText]) -> [UInt8] {
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for text in texts {
            let name = Array(text.file.utf8)
            let content = Array(text.text.utf8)
            // Version 2.0, names in UTF-8, stored, the first day that the format can name.
            let fields =
                little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
                + little(Int(checksum(content)), 4) + little(content.count, 4) + little(content.count, 4)
                + little(name.count, 2) + little(0, 2)
            directory +=
                little(0x0201_4B50, 4) + little(20, 2) + fields + little(0, 2) + little(0, 2) + little(0, 2)
            directory += little(0, 4) + little(result.count, 4) + name
            result += little(0x0403_4B50, 4) + fields + name + content
        }
        let start = result.count
        result += directory
        result +=
            little(0x0605_4B50, 4) + little(0, 2) + little(0, 2) + little(texts.count, 2)
            + little(texts.count, 2)
        return result + little(directory.count, 4) + little(start, 4) + little(0, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        guard start >= 0, start + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    }

    /// CRC-32 as ZIP has it (ISO 3309).
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}

extension Unicode.Scalar {
    fileprivate var isControlOrBackslash: Bool { value < 0x20 || value == 0x7F || self == "\\" }
}
