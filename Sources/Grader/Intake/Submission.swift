import Foundation
import SwiftSource
import TextTools

/// A learner's file, read once: what is hashed, compiled and recorded is the same bytes.
package struct Submission: Sendable {
    /// The path as the learner knows it, for reports.
    package let path: String
    package let source: String
    package let sha256: String

    /// What the file is called in the box, whatever its real name holds.
    static let boxedName = "submission.swift"

    /// Larger than any honest exercise by far.
    package static let mostBytes = 1 << 20

    /// Why a file cannot be judged.
    package struct Unreadable: Error, Equatable, CustomStringConvertible {
        package var path: String
        package var problem: String
        /// Where the link leads that the file is, or that stands on the way to it.
        package var linkTarget: String?
        package var description: String { "\(path): \(problem)" }
    }

    /// Reads a file without following links on the way to it, and without opening anything but a regular file.
    ///
    /// - Parameter shownAs: how reports name it; by default as given.
    /// - Throws: `Unreadable`.
    package init(path: String, shownAs shown: String? = nil) throws(Unreadable) {
        func reject(_ problem: String) -> Unreadable { Unreadable(path: path, problem: problem) }
        let file = try SubmissionPath(path: path).open()
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw reject(status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : "it is not a regular file")
        }
        // An administrator could read it all the same; what cannot be read must not depend on who asks.
        guard status.st_mode & 0o444 != 0 else {
            throw reject("it may not be read; chmod u+r makes it readable")
        }
        guard status.st_size <= Self.mostBytes else {
            throw reject("it has \(status.st_size) bytes; an exercise has at most \(Self.mostBytes)")
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= Self.mostBytes {
            let got = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw reject(String(cString: strerror(errno))) }
            if got == 0 { break }
            bytes += chunk[..<got]
        }
        guard bytes.count <= Self.mostBytes else { throw reject("it grew while it was read") }
        try self.init(path: shown ?? path, bytes: bytes)
    }

    /// Judges bytes as if they had been read from `path`. Throws `Unreadable`.
    package init(path: String, bytes: [UInt8]) throws(Unreadable) {
        func reject(_ problem: String) -> Unreadable { Unreadable(path: path, problem: problem) }
        if let offset = bytes.firstIndex(of: 0) {
            throw reject(
                "it holds a NUL byte at offset \(offset): not Swift source. UTF-16 perhaps? Save it as UTF-8")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw reject("it is not UTF-8; save it as UTF-8 and grade again")
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw reject("it is empty")
        }
        if let problem = Self.misleadingText(text) { throw reject(problem) }
        self.path = Printable.line(path)
        source = text
        sha256 = SHA256.hexDigest(of: bytes)
    }

    /// Why a text does not read as it compiles; nil when it does.
    private static func misleadingText(_ text: String) -> String? {
        let scalars = text.unicodeScalars
        if scalars.contains("\r"), !scalars.contains("\n") {
            return "its lines end with CR alone, as on very old computers; save it with LF line ends"
        }
        guard let place = scalars.firstIndex(where: { $0.reorders || isHiddenLineEnd($0) }) else {
            return nil
        }
        let line = 1 + scalars[..<place].count { $0 == "\n" }
        let code = String(scalars[place].value, radix: 16, uppercase: true)
        return "line \(line) holds an invisible character (U+\(code)) that makes code look like other code; "
            + "take it out"
    }

    /// Line ends to many editors and none to the compiler: what looks like code after one is a comment's.
    private static func isHiddenLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isSeparator || scalar.value == 0x85
    }

    /// The lines of a source as the compiler counts them: a form feed, say, ends none.
    package static func lines(of source: String) -> [Substring] {
        source.split(omittingEmptySubsequences: false, whereSeparator: \.endsSwiftLine)
    }

    /// The line on which a function is declared, counted from 1.
    func line(declaring name: String) -> Int? {
        Self.lines(of: source).firstIndex { line in
            guard let range = line.range(of: "func \(name)") else { return false }
            guard let next = line[range.upperBound...].first else { return true }
            return !(next.isLetter || next.isNumber || next == "_")
        }.map { $0 + 1 }
    }
}
