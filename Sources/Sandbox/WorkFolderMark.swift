import Foundation

/// What shows that a folder was made by a grader: a name that nobody else gives, and a file in it that names the folder
/// itself. A copy of the folder is another folder, so the file in it proves nothing there.
enum WorkFolderMark {
    /// Which folder on which disk.
    struct Identity: Equatable {
        let device: UInt64
        let inode: UInt64

        /// The folder that is open; nil when it cannot be told.
        init?(descriptor: Int32) {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { return nil }
            self.init(status)
        }

        /// The folder at a path; nil for a link and for anything that is no folder.
        init?(path: String) {
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
            self.init(status)
        }

        private init(_ status: stat) {
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    /// The name of the file that proves a folder.
    static let file = ".made-by-workbook-grade"
    private static let prefix = "workbook-grading."
    private static let digits = 16
    /// A proof is shorter than this.
    private static let longest = 200

    /// A name for a folder that is to be made.
    static func newName() -> String {
        let number = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        return prefix + String(repeating: "0", count: digits - number.count) + number
    }

    /// Whether a grader may have given this name.
    static func isName(_ name: String) -> Bool {
        guard name.hasPrefix(prefix) else { return false }
        let number = name.dropFirst(prefix.count)
        return number.utf8.count == digits
            && number.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// What the proof says in a folder.
    private static func text(for identity: Identity) -> [UInt8] {
        Array(
            "workbook grade works here and takes this folder away. Folder \(identity.inode) of disk \(identity.device).\n"
                .utf8)
    }

    /// Puts the proof into an open folder. Without it the folder is nobody's to clear but its maker's.
    static func write(to folder: Int32) {
        guard let identity = Identity(descriptor: folder) else { return }
        let proof = openat(folder, file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard proof >= 0 else { return }
        defer { close(proof) }
        let text = text(for: identity)
        _ = text.withUnsafeBytes { Glibc.write(proof, $0.baseAddress, text.count) }
    }

    /// Whether the proof in an open folder is of that folder.
    static func proves(_ folder: Int32) -> Bool {
        guard let identity = Identity(descriptor: folder) else { return false }
        let proof = openat(folder, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard proof >= 0 else { return false }
        defer { close(proof) }
        var status = stat()
        guard fstat(proof, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid()
        else {
            return false
        }
        var bytes = [UInt8](repeating: 0, count: longest)
        let count = read(proof, &bytes, longest)
        return count > 0 && Array(bytes[..<count]) == text(for: identity)
    }
}
