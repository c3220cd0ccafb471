import Diagnostics
import Foundation
import LessonMarkup

/// The one way in which text of a course is read: bounded, checked, and never from a pipe or a device.
package enum TextFile {
    /// The largest text that is read, in bytes.
    package static let limit = 2 << 20

    /// The text of a file; a byte order mark at its start is dropped.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - root: when given, the folder that the file's real path must lie in.
    ///   - name: how messages name the file; its path when nil.
    /// - Throws: a ``Diagnostic`` when there is no such file, it is empty, too large, not UTF-8, not a regular file,
    ///   not readable, or leads out of `root`.
    package static func read(
        _ path: String, within root: String? = nil, as name: String? = nil, limit: Int = TextFile.limit
    ) throws(Diagnostic) -> String {
        let bytes = try bytes(of: path, within: root, as: name, limit: limit)
        return try text(bytes, file: name ?? path)
    }

    /// The text of a file with U+FFFD where its bytes belong to no character, and what is wrong with it then.
    ///
    /// For texts that are only shown: better most of a page than none.
    /// - Throws: a ``Diagnostic`` for everything else that ``read(_:within:as:limit:)`` throws one for.
    package static func readForShowing(
        _ path: String, as name: String? = nil, limit: Int = TextFile.limit
    ) throws(Diagnostic) -> (text: String, problem: Diagnostic?) {
        let bytes = try bytes(of: path, within: nil, as: name, limit: limit)
        do {
            return (try text(bytes, file: name ?? path), nil)
        } catch {
            // Without a line it is not about characters; UTF-16 would be noise from end to end.
            guard error.line != nil, !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF])
            else { throw error }
            return (withoutReturns(String(decoding: bytes, as: UTF8.self)), error)
        }
    }

    private static func bytes(
        of path: String, within root: String?, as name: String?, limit: Int
    ) throws(Diagnostic) -> [UInt8] {
        func problem(_ message: String, _ fix: String) -> Diagnostic {
            Diagnostic(.error, file: name ?? path, message: message, fix: fix)
        }
        let readable = "Make it readable: chmod u+r"
        try check(FileKind(of: path), problem)
        if let root, let realRoot = FileKind.realPath(root), let real = FileKind.realPath(path) {
            let prefix = realRoot.hasSuffix("/") ? realRoot : realRoot + "/"
            guard real.hasPrefix(prefix) else {
                throw problem(
                    "is a link that leads out of the course, to \(real)", "Put a copy in the link's place")
            }
        }
        // Not blocking, should the file have become a pipe since it was looked at.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw problem("cannot be read (\(String(cString: strerror(errno))))", readable)
        }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else {
            throw problem("cannot be read (\(String(cString: strerror(errno))))", readable)
        }
        try check(FileKind(mode: info.st_mode), problem)
        let tooLarge = problem(
            "is larger than \(limit >> 20) MB" + (info.st_size > limit ? " (\(info.st_size) bytes)" : ""),
            "Split it, or check that it is the text it should be")
        guard info.st_size <= limit else { throw tooLarge }

        // The size may have changed or lie, as in /proc: never more than the limit is read.
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = Foundation.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw problem("cannot be read (\(String(cString: strerror(errno))))", "Check the disk")
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else { throw tooLarge }
        }
    }

    private static func check(
        _ kind: FileKind, _ problem: (String, String) -> Diagnostic
    ) throws(Diagnostic) {
        switch kind {
        case .file: return
        case .missing: throw problem("is missing", "Create it, or restore it from the course's repository")
        case .folder:
            throw problem("is a folder, not a file", "Move the folder away and put the text in its place")
        case .special(let what): throw problem("is \(what), not a file", "Put a text file in its place")
        case .brokenLink:
            throw problem("is a link that leads nowhere", "Put the file itself in the link's place")
        case .unreachable(let why):
            throw problem("cannot be reached (\(why))", "Make its folders readable: chmod u+rx")
        }
    }

    private static func text(_ bytes: [UInt8], file: String) throws(Diagnostic) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Diagnostic(
                .error, file: file, line: 1, message: "is UTF-16, not UTF-8", fix: "Save it as UTF-8")
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            let offset = firstInvalidByte(bytes)
            let line = bytes[..<offset].count(where: { $0 == 10 }) + 1
            let byte = String(bytes[min(offset, bytes.count - 1)], radix: 16, uppercase: true)
            throw Diagnostic(
                .error, file: file, line: line,
                message: "is not UTF-8: byte 0x\(byte) at offset \(offset)",
                fix: "Save it as UTF-8; `iconv -f latin1 -t utf8` converts an old file")
        }
        guard content.contains(where: { $0 > 32 }) else {
            throw Diagnostic(.error, file: file, message: "is empty", fix: "Write its text, or delete it")
        }
        return withoutReturns(text)
    }

    /// A text with LF at its line ends: a checkout on Windows has CRLF, and nothing that reads a course should see a
    /// difference.
    static func withoutReturns(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        return String(
            decoding: Array(text.utf8).split(separator: 0x0D, omittingEmptySubsequences: false)
                .enumerated().flatMap { index, part in
                    index == 0 || part.first == 0x0A ? Array(part) : [0x0D] + part
                }, as: UTF8.self)
    }

    /// The offset of the first byte that belongs to no character.
    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: return offset
            }
        }
    }
}
