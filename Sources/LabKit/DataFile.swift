internal import Glibc

/// A file of data, read once and no further than a limit.
public struct DataFile: Sendable {
    /// Its lines, without their ends.
    public let lines: [Substring]

    /// What is wrong with a file, and where.
    public struct Problem: Error, Sendable, Equatable {
        /// What is wrong and what to do, in a sentence.
        public var message: String
        /// The line, from 1; nil where it is the file itself.
        public var line: Int?

        /// A problem of a line.
        public init(_ message: String, line: Int? = nil) {
            self.message = message
            self.line = line
        }
    }

    /// The most bytes that a file of data may have.
    public static let usualLimit = 32 << 20
    /// The most bytes that a line of examples may have.
    static let longestLine = 1 << 16

    /// Reads a file of UTF-8 text.
    ///
    /// - Parameter limit: bytes; what is larger is refused before it is read.
    /// - Throws: ``Problem`` where it is missing, empty, larger, or no text.
    public init(_ path: String, limit: Int = usualLimit) throws(Problem) {
        let bytes = try Self.bytes(path, limit: limit)
        guard !bytes.isEmpty else { throw Problem("the data is empty") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem("the data is not UTF-8 text", line: Self.firstBadLine(bytes))
        }
        // A text of another kind, a picture say, may be UTF-8 by chance.
        if let place = bytes.firstIndex(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }) {
            throw Problem(
                "the data is no text: it has the character U+\(Self.hexadecimal(bytes[place]))",
                line: 1 + bytes[..<place].count { $0 == 0x0A })
        }
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }

    /// The bytes of a file; throws ``Problem`` where it cannot be read, or is larger than `limit`.
    static func bytes(_ path: String, limit: Int) throws(Problem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Problem("the data cannot be read: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) == 0, Int(status.st_size) > limit { throw tooLarge(limit) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Problem("the data cannot be read: \(String(cString: strerror(errno)))")
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else { throw tooLarge(limit) }
        }
    }

    private static func tooLarge(_ limit: Int) -> Problem {
        Problem("the data is larger than \(limit >> 20) MB; take a part of it, as with head -c")
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func firstBadLine(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
