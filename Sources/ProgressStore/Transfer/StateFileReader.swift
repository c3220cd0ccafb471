import Foundation

/// Reads a state file line by line, from a place that is not trusted: only regular files, within limits.
final class StateFileReader {
    /// The largest file, in bytes, and the longest line.
    static let largestFile = 1 << 30
    static let longestLine = 16 << 20

    let path: String
    /// The number of the line read last, from 1.
    private(set) var number = 0
    private let descriptor: Int32
    private var buffer = Data()
    private var isAtEnd = false
    private var total = 0

    /// - Throws: ``StateFileError`` when there is no such file, or it is none that can be read.
    init(path: String) throws(StateFileError) {
        self.path = path
        // Not blocking: the name may be a pipe's.
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code = errno
            throw StateFileError(
                path, "cannot be read: \(String(cString: strerror(code)))",
                fix: code == ENOENT ? "Check the name" : "Make it readable")
        }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
            throw StateFileError(path, "is not a regular file", fix: "Name a file that `state export` wrote")
        }
        guard info.st_size <= Self.largestFile else { throw tooLarge }
    }

    deinit { close(descriptor) }

    private var tooLarge: StateFileError {
        StateFileError(
            path, "is larger than \(Self.largestFile >> 20) MB", fix: "Check that it is the file it should be"
        )
    }

    /// The next line without its end; nil behind the last. What stands behind the last end of line is a line too.
    func next() throws(StateFileError) -> Data? {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                let line = Data(buffer[buffer.startIndex..<end])
                buffer.removeSubrange(buffer.startIndex...end)
                number += 1
                return line
            }
            guard buffer.count <= Self.longestLine else {
                throw StateFileError(
                    path, line: number + 1, "the line is longer than \(Self.longestLine >> 20) MB",
                    fix: "Check that it is a file that `state export` wrote")
            }
            if isAtEnd {
                guard !buffer.isEmpty else { return nil }
                defer { buffer = Data() }
                number += 1
                return buffer
            }
            try fill()
        }
    }

    private func fill() throws(StateFileError) {
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { return }
        guard count >= 0 else {
            throw StateFileError(
                path, "cannot be read: \(String(cString: strerror(errno)))", fix: "Check the disk")
        }
        if count == 0 { isAtEnd = true }
        total += count
        // It may have grown since it was looked at.
        guard total <= Self.largestFile else { throw tooLarge }
        buffer.append(contentsOf: chunk[..<count])
    }
}
