import Foundation

/// Writes a state file beside its place and moves it there when it is whole: at no time half of one stands there.
final class StateFileWriter {
    let path: String
    private let temporary: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    private let encoder = StateLine.encoder

    /// - Throws: ``StateFileError`` when the folder takes no file, or another file than a state file has the name.
    init(path: String) throws(StateFileError) {
        self.path = path
        try Self.check(path)
        temporary = "\(path).\(getpid()).part"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporary)
    }

    /// A file of another kind is never replaced.
    private static func check(_ path: String) throws(StateFileError) {
        var info = stat()
        guard stat(path, &info) == 0 else {
            guard errno == ENOENT else { throw failure(path, errno) }
            return
        }
        guard info.st_mode & S_IFMT == S_IFREG else {
            throw StateFileError(path, "is not a regular file", fix: "Choose another name")
        }
        guard info.st_size > 0 else { return }
        let reader = try StateFileReader(path: path)
        if let first = try? reader.next(), case .header = StateLine(first, JSONDecoder()) { return }
        throw StateFileError(
            path, "is a file of another kind", fix: "Choose another name; it was left as it is")
    }

    private static func failure(_ path: String, _ code: Int32) -> StateFileError {
        let fix =
            switch code {
            case ENOSPC, EDQUOT, EFBIG: "Free some space and try again"
            case ENOENT, ENOTDIR: "Check that its folder exists"
            default: "Choose a place that you can write to"
            }
        return StateFileError(path, "cannot be written: \(String(cString: strerror(code)))", fix: fix)
    }

    func write(_ line: StateLine) throws {
        buffer += try line.encoded(encoder)
        buffer.append(10)
        if buffer.count > 1 << 18 { try flush() }
    }

    private func flush() throws(StateFileError) {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(path, errno) }
            rest = rest.dropFirst(count)
        }
        buffer = []
    }

    /// Puts the whole file in its place; it is on the disk when this returns.
    func finish() throws(StateFileError) {
        try flush()
        guard fsync(descriptor) == 0 else { throw Self.failure(path, errno) }
        let isClosed = close(descriptor) == 0
        let code = errno
        descriptor = -1
        guard isClosed else {
            unlink(temporary)
            throw Self.failure(path, code)
        }
        // A tool that carries the file elsewhere is to see a change only where there is one.
        if FileManager.default.contentsEqual(atPath: temporary, andPath: path) {
            unlink(temporary)
            return
        }
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw Self.failure(path, code)
        }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { return }
        fsync(handle)
        close(handle)
    }
}
