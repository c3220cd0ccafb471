import Foundation

/// A private folder for one grading, gone with the value.
///
/// A grader that is killed cannot clear up after itself: the next one does.
final class WorkFolder: Sendable {
    let path: String
    /// Held open and locked as long as the folder is in use.
    private let lock: Int32

    /// The system's temporary folder.
    static var standardParent: String { ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp" }

    private static let prefix = "workbook-"
    /// What mkdtemp puts in place of its six marks.
    private static let randomLength = 6
    /// Seconds after which a folder that nobody has locked counts as abandoned. Its maker locks it at once.
    private static let grace = 60

    /// Makes a folder in `parent`, by default the system's temporary folder; throws `GraderError.file`.
    init(in parent: String = standardParent) throws(GraderError) {
        Self.clearAbandoned(in: parent)
        let marks = String(repeating: "X", count: Self.randomLength)
        var template = Array("\(parent)/\(Self.prefix)\(marks)".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw .file(
                path: parent, problem: "no folder could be made there: \(String(cString: strerror(errno)))")
        }
        path = String(cString: made)
        lock = Self.locked(path) ?? -1
    }

    /// Whether the disk of a folder has no room left for a program.
    static func isFull(at path: String) -> Bool {
        var room = statvfs()
        guard statvfs(path, &room) == 0 else { return false }
        return UInt64(room.f_bavail) * UInt64(room.f_frsize) < 256 << 10
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        if lock >= 0 { close(lock) }
    }

    /// Opens and locks a folder; nil when another grader has it locked, or it is no folder.
    private static func locked(_ path: String) -> Int32? {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return nil }
        if flock(folder, LOCK_EX | LOCK_NB) == 0 { return folder }
        close(folder)
        return nil
    }

    /// Removes the folders of this user's graders that were killed. The kernel unlocks a folder when its grader dies,
    /// however it dies.
    private static func clearAbandoned(in parent: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for name in names where name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + randomLength
        {
            let path = "\(parent)/\(name)"
            var info = stat()
            guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR, info.st_uid == geteuid(),
                info.st_mtim.tv_sec + grace < time(nil), let lock = locked(path)
            else { continue }
            try? FileManager.default.removeItem(atPath: path)
            close(lock)
        }
    }
}
