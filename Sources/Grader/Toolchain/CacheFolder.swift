import Foundation

/// The folder of the cache, in which modules are compiled once and kept in folders of their own.
struct CacheFolder {
    /// Its path.
    let path: String

    /// Does what one process alone may do at a time: filling a folder, and clearing away.
    ///
    /// - Throws: `GraderError.file` where it cannot be locked, and what `body` throws.
    func locked<Result>(_ body: () throws(GraderError) -> Result) throws(GraderError) -> Result {
        let lock = open("\(path)/\(SupportBuild.lock)", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
            throw .file(
                path: path, problem: "the cache folder cannot be locked: \(String(cString: strerror(errno)))")
        }
        defer { close(lock) }
        return try body()
    }

    /// Clears away folders that nobody uses, but for those used last: every change of toolchain or checkout leaves one.
    ///
    /// - Parameters:
    ///   - isOne: whether a folder of that name is of the sort that is cleared.
    ///   - marker: the file that says when a folder was last used; without it, a folder is left alone.
    ///   - limit: how many stay.
    func forgetOldest(where isOne: (String) -> Bool, marker: String, keeping limit: Int) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let dated = names.filter(isOne).compactMap { name -> (path: String, time: timespec)? in
            var status = stat()
            guard stat("\(path)/\(name)/\(marker)", &status) == 0 else { return nil }
            return ("\(path)/\(name)", status.st_mtim)
        }
        let newestFirst = dated.sorted {
            ($0.time.tv_sec, $0.time.tv_nsec) > ($1.time.tv_sec, $1.time.tv_nsec)
        }
        for old in newestFirst.dropFirst(limit) { CacheLock.removeUnused(old.path) }
    }
}
