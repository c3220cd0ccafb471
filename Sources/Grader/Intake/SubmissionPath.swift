import Foundation
import TextTools

/// The way to a submission's file, gone a folder at a time: what lies behind a link is somebody else's.
struct SubmissionPath {
    let path: String

    /// Folders whose links are the system's own: /home may lead to another disk.
    private static let systemFolders: Set = ["/", "/var", "/usr", "/mnt", "/media", "/export", "/proc"]

    /// open(2)'s O_PATH, which Glibc's module leaves out: a folder that may be passed through need not be readable.
    private static let pathOnly: Int32 = 0o10000000

    /// Opens the file without following a link anywhere on the way, but for the system's own at its beginning.
    ///
    /// - Throws: `Submission.Unreadable`, which names the link and where it leads.
    func open() throws(Submission.Unreadable) -> Int32 {
        let isAbsolute = path.hasPrefix("/")
        var place = isAbsolute ? "/" : "."
        var folder = Glibc.open(place, Self.pathOnly | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw reject(String(cString: strerror(errno))) }
        let names = path.split(separator: "/").map(String.init).filter { $0 != "." }
        guard let last = names.last else {
            close(folder)
            throw reject("it is a folder")
        }
        for name in names.dropLast() {
            let mayFollow = isAbsolute && Self.systemFolders.contains(place)
            let next = openat(
                folder, name, Self.pathOnly | O_DIRECTORY | O_CLOEXEC | (mayFollow ? 0 : O_NOFOLLOW))
            let problem = errno
            let target = next < 0 ? Self.target(of: name, in: folder) : nil
            close(folder)
            place = place == "/" ? "/\(name)" : place == "." ? name : "\(place)/\(name)"
            guard next >= 0 else {
                if let target {
                    throw reject(
                        linkedTo: target,
                        "\(Printable.line(place)) is a link to \(Printable.line(target)): a submission has to lie in its own "
                            + "folder. Put a copy there, or name the file by its real place")
                }
                throw reject(Self.sentence(problem, path))
            }
            folder = next
        }
        defer { close(folder) }
        let file = openat(
            folder, last == ".." ? ".." : last, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard file >= 0 else {
            let problem = errno
            if let target = Self.target(of: last, in: folder) {
                throw reject(
                    linkedTo: target,
                    "it is a symbolic link to \(Printable.line(target)); put a copy in its place, or grade the file it "
                        + "points to")
            }
            throw reject(Self.sentence(problem, path))
        }
        return file
    }

    private func reject(linkedTo target: String? = nil, _ problem: String) -> Submission.Unreadable {
        Submission.Unreadable(path: path, problem: problem, linkTarget: target)
    }

    private static func target(of name: String, in folder: Int32) -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes {
            readlinkat(folder, name, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
        }
        return count >= 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }

    private static func sentence(_ problem: Int32, _ path: String) -> String {
        switch problem {
        case ENOENT where path.contains("\u{FFFD}"):
            "its name or a folder's is not UTF-8, so that it cannot be opened; rename it"
        case ENOENT: "there is no such file"
        case ENOTDIR: "there is no such file: something on the way to it is no folder"
        case EACCES: "it may not be read; chmod u+r makes it readable"
        default: String(cString: strerror(problem))
        }
    }
}

/// Which file on which disk, whatever its names.
package struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64
    /// How many names it has.
    package let nameCount: Int

    /// The regular file at a path on which there are no links; nil where there is none.
    package init?(path: String) {
        guard let file = try? SubmissionPath(path: path).open() else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        nameCount = Int(status.st_nlink)
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.device == right.device && left.inode == right.inode
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(device)
        hasher.combine(inode)
    }
}
