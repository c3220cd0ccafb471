import Foundation

/// Keeps a folder of compiled modules from being cleared away by another grader while this one uses it.
///
/// A lock that the kernel lets go of when its holder dies, however it dies. Where the file system has no locks nothing
/// is held, and nothing is cleared away either.
final class CacheLock: Sendable {
    private let descriptor: Int32

    /// Shares a folder with whoever else uses it; nil when that cannot be had.
    init?(using folder: String) {
        guard let descriptor = Self.locked(folder, LOCK_SH) else { return nil }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Removes a folder that nobody uses.
    static func removeUnused(_ folder: String) {
        guard let descriptor = locked(folder, LOCK_EX) else { return }
        try? FileManager.default.removeItem(atPath: folder)
        close(descriptor)
    }

    /// Notes that a folder is in use today, so that it is not the one forgotten first.
    static func touch(_ marker: String) {
        var info = stat()
        guard stat(marker, &info) == 0, info.st_mtim.tv_sec + 86_400 < time(nil) else { return }
        utimes(marker, nil)
    }

    private static func locked(_ folder: String, _ kind: Int32) -> Int32? {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        if flock(descriptor, kind | LOCK_NB) == 0 { return descriptor }
        close(descriptor)
        return nil
    }
}
