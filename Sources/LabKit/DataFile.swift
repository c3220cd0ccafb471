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

    /// Reads a file of UTF-8 text.
    ///
    /// - Parameter limit: bytes; what is larger is refused before it is read.
    /// - Throws: ``Problem`` where it is missing, empty, larger, or no text.
    public init(_ path: String, limit: Int = 32 << 20) throws(Problem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Problem("the data cannot be read: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Problem("the data cannot be read: \(String(cString: strerror(errno)))")
            }
            if count == 0 { break }
            bytes += chunk[..<count]
            guard bytes.count <= limit else {
                throw Problem("the data is larger than \(limit >> 20) MB; take a part of it, as with head -c")
            }
        }
        guard !bytes.isEmpty else { throw Problem("the data is empty") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem("the data is not UTF-8 text", line: Self.firstBadLine(bytes))
        }
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }

    private static func firstBadLine(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
