import Foundation

/// A private folder for one grading, gone with the value.
///
/// A grader that is killed cannot clear up after itself: the next one does, as `AbandonedFolders` says.
package final class WorkFolder: Sendable {
    package let path: String
    /// Held open and locked as long as the folder is in use.
    private let lock: Int32
    /// What the program made in one is called, and what the names of all files on the way to it begin with.
    package static let program = "submission"
    /// What a folder of the toolchain's own in it is called.
    package static let toolchainFolder = "toolchain"

    /// The system's temporary folder.
    package static var standardParent: String {
        guard let named = ProcessInfo.processInfo.environment["TMPDIR"], !named.isEmpty else { return "/tmp" }
        return named.hasPrefix("/") ? named : FileManager.default.currentDirectoryPath + "/\(named)"
    }

    /// The same for the toolchain's own programs: swiftc (6.3.1) breaks off where the path is not plain ASCII.
    package static var parentForToolchain: String {
        let standard = standardParent
        return standard.utf8.allSatisfy { $0 < 0x80 } ? standard : "/tmp"
    }

    /// Makes a folder in `parent`, by default the system's temporary folder; throws `SandboxError.file`.
    package init(in parent: String = standardParent) throws(SandboxError) {
        AbandonedFolders(in: parent).clear()
        let path = "\(parent)/\(WorkFolderMark.newName())"
        guard mkdir(path, 0o700) == 0 else {
            throw .file(path: parent, problem: Self.problem(errno))
        }
        self.path = path
        lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard lock >= 0 else { throw .file(path: path, problem: Self.problem(errno)) }
        // Where the file system has no locks the folder is not marked either, and so never cleared by another grader.
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { return }
        WorkFolderMark.write(to: lock)
    }

    /// What to say and do about a temporary folder in which none can be made.
    package static func problem(_ code: Int32) -> String {
        "no temporary folder can be made there (\(String(cString: strerror(code)))). Make room or make it writable, "
            + "or name another one, as in TMPDIR=/var/tmp"
    }

    /// Makes the folder in it where the toolchain may leave what it likes; throws `SandboxError.file`.
    package func makeToolchainFolder() throws(SandboxError) -> String {
        let folder = "\(path)/\(Self.toolchainFolder)"
        guard mkdir(folder, 0o700) == 0 else { throw .file(path: folder, problem: Self.problem(errno)) }
        return folder
    }

    /// Whether the disk of a folder has no room left for a program.
    package static func isFull(at path: String) -> Bool {
        var room = statvfs()
        guard statvfs(path, &room) == 0 else { return false }
        return UInt64(room.f_bavail) * UInt64(room.f_frsize) < 256 << 10
    }

    deinit {
        // By now the path might lead to another folder.
        if let identity = WorkFolderMark.Identity(descriptor: lock),
            identity == WorkFolderMark.Identity(path: path)
        {
            try? FileManager.default.removeItem(atPath: path)
        }
        if lock >= 0 { close(lock) }
    }
}
