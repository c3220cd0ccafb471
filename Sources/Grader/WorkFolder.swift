import Foundation

/// A private folder for one grading, gone with the value.
///
/// A grader that is killed cannot clear up after itself: the next one does.
package final class WorkFolder: Sendable {
    let path: String
    /// Held open and locked as long as the folder is in use.
    private let lock: Int32

    /// The system's temporary folder.
    package static var standardParent: String {
        guard let named = ProcessInfo.processInfo.environment["TMPDIR"], !named.isEmpty else { return "/tmp" }
        return named.hasPrefix("/") ? named : FileManager.default.currentDirectoryPath + "/\(named)"
    }

    /// The same for the toolchain's own programs: swiftc (6.3.1) breaks off where the path is not plain ASCII.
    static var parentForToolchain: String {
        let standard = standardParent
        return standard.utf8.allSatisfy { $0 < 0x80 } ? standard : "/tmp"
    }

    private static let prefix = "workbook-"
    /// What mkdtemp puts in place of its six marks.
    private static let randomLength = 6
    /// Seconds after which a folder that nobody has locked counts as abandoned. Its maker locks it at once.
    private static let grace = 10

    /// Makes a folder in `parent`, by default the system's temporary folder; throws `GraderError.file`.
    init(in parent: String = standardParent) throws(GraderError) {
        Self.clearAbandoned(in: parent)
        let marks = String(repeating: "X", count: Self.randomLength)
        var template = Array("\(parent)/\(Self.prefix)\(marks)".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw .file(path: parent, problem: Self.problem(errno))
        }
        path = String(cString: made)
        lock = Self.locked(path) ?? -1
    }

    /// What to say and do about a temporary folder in which none can be made.
    package static func problem(_ code: Int32) -> String {
        "no temporary folder can be made there (\(String(cString: strerror(code)))). Make room or make it writable, "
            + "or name another one, as in TMPDIR=/var/tmp"
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
