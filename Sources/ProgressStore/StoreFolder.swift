import Foundation

/// Makes `.workbook/` in a course folder and guards the moment in which a store is created.
struct StoreFolder {
    /// `COURSE/.workbook`
    let path: String
    var database: String { path + "/progress.sqlite" }

    private let root: String

    /// The folder's place; nothing is made or looked at.
    init(inCourse course: String) {
        var root = course.isEmpty ? "." : course
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
        path = (root == "/" ? "" : root) + "/.workbook"
    }

    /// Whether a store is there; throws ``ProgressStoreError`` when that cannot be seen, or it is no file.
    func holdsStore() throws -> Bool {
        var info = stat()
        guard stat(database, &info) == 0 else {
            let code = errno
            if code == ENOENT { return false }
            throw ProgressStoreError(errno: code, path: path)
        }
        try checkKind()
        return true
    }

    /// Whether the store may be changed.
    var isWritable: Bool { access(path, W_OK) == 0 && access(database, W_OK) == 0 }

    /// Creates the folder if need be, readable by its owner alone, and keeps it out of version control.
    ///
    /// - Throws: ``ProgressStoreError`` when the course folder is no folder, or is read-only or full.
    func create() throws {
        var info = stat()
        guard stat(root, &info) == 0 else { throw ProgressStoreError(errno: errno, path: root) }
        guard info.st_mode & S_IFMT == S_IFDIR else { throw ProgressStoreError(.notAFolder, path: root) }
        if mkdir(path, 0o700) != 0 {
            let code = errno
            guard code == EEXIST else { throw ProgressStoreError(errno: code, path: path) }
            guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
                throw ProgressStoreError(.notAFolder, path: path)
            }
        }
        try ignoreInVersionControl()
        try checkKind()
    }

    /// A pipe or a device in the database's place would block or swallow the writes.
    private func checkKind() throws {
        var info = stat()
        if stat(database, &info) == 0, info.st_mode & S_IFMT != S_IFREG {
            throw ProgressStoreError(.corrupt, path: database, what: "it is not a regular file")
        }
    }

    private func ignoreInVersionControl() throws {
        let file = path + "/.gitignore"
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            if errno == EEXIST { return }
            throw ProgressStoreError(errno: errno, path: path)
        }
        defer { close(descriptor) }
        guard write(descriptor, "*\n", 2) == 2 else {
            let code = errno
            unlink(file)
            throw ProgressStoreError(errno: code, path: file)
        }
    }

    /// Runs `body` while no other process is creating or migrating the same store. The kernel lets go of the lock when
    /// its holder dies, however it dies.
    ///
    /// - Parameter patience: seconds to wait for the other one.
    /// - Throws: ``ProgressStoreError`` with reason `busy` after that time, and whatever `body` throws.
    func locked<Value>(for patience: Double = 10, _ body: () throws -> Value) throws -> Value {
        let file = path + "/lock"
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ProgressStoreError(errno: errno, path: file) }
        defer { close(descriptor) }
        var tries = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            tries += 1
            guard Double(tries) <= patience * 100 else { throw ProgressStoreError(.busy, path: database) }
            usleep(10_000)
        }
        return try body()
    }
}
