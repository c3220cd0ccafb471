import Foundation
import GRDB

/// Why progress could not be read or written. The description says what happened, where, and what to do.
package struct ProgressStoreError: Error, Sendable, Equatable, CustomStringConvertible, LocalizedError {
    /// The kinds of trouble, for callers that treat some of them specially.
    package enum Reason: Sendable, Equatable {
        /// The course folder, or something in the way of `.workbook`, is not a folder.
        case notAFolder
        /// The folder or the file cannot be written: permissions, or a read-only disk.
        case notWritable
        /// No space is left on the disk.
        case diskFull
        /// A newer workbook wrote the store; nothing was changed.
        case newer
        /// The file is damaged, or is not a database at all.
        case corrupt
        /// The file is a database of some other program.
        case foreign
        /// Another process kept the store locked for longer than the busy timeout.
        case busy
        /// Anything else SQLite reports.
        case failed
    }

    /// What kind of trouble it is.
    package let reason: Reason
    /// The file or folder concerned.
    package let path: String
    /// What happened, in words.
    package let what: String
    /// What to do about it.
    package let fix: String

    /// The path, what happened, and what to do.
    package var description: String { "\(path): \(what). \(fix)." }
    /// The same, for those who ask Foundation.
    package var errorDescription: String? { description }

    init(_ reason: Reason, path: String, what: String? = nil) {
        self.reason = reason
        self.path = path
        let words: (String, String) =
            switch reason {
            case .notAFolder:
                (
                    "progress cannot be kept here: this is not a folder",
                    "Name the course's folder, or move this file out of the way"
                )
            case .notWritable:
                (
                    "progress cannot be saved: the folder or the file is read-only",
                    "Make it writable (chmod u+w), or copy the course to a folder of your own and work there"
                )
            case .diskFull:
                (
                    "progress cannot be saved: the disk is full",
                    "Free some space and try again; what was saved before is intact"
                )
            case .newer:
                (
                    "the store is newer than this workbook",
                    "Update workbook; nothing was changed"
                )
            case .corrupt:
                (
                    "the progress file is damaged",
                    "Move it aside, together with the files named like it that end in -wal and -shm, "
                        + "and workbook starts a new one; keep it, since `sqlite3 FILE .recover` can often rescue it"
                )
            case .foreign:
                (
                    "this database was not made by workbook",
                    "Move it aside and workbook starts a new one; nothing was changed"
                )
            case .busy:
                (
                    "another program keeps the progress file locked",
                    "Close the other workbook, or any SQLite tool that has the file open, and try again"
                )
            case .failed:
                (
                    "progress could not be read or saved",
                    "Run `workbook doctor` and try again; nothing was deleted"
                )
            }
        self.what = what.map { "\(words.0) (\($0))" } ?? words.0
        self.fix = words.1
    }

    /// The error that an `errno` of opening or creating `path` stands for.
    package init(errno code: Int32, path: String) {
        let reason: Reason =
            switch code {
            case EACCES, EPERM, EROFS: .notWritable
            case ENOSPC, EDQUOT: .diskFull
            case ENOTDIR, EEXIST, ENOENT: .notAFolder
            default: .failed
            }
        let text = reason == .failed || code == ENOENT ? String(cString: strerror(code)) : nil
        self.init(reason, path: path, what: text)
    }

    /// The error that a failure inside SQLite stands for.
    package init(_ error: any Error, path: String) {
        if let known = error as? ProgressStoreError {
            self = known
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(.failed, path: path, what: String(describing: error))
            return
        }
        let message = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self.init(.diskFull, path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self.init(.corrupt, path: path, what: message)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
            self.init(.notWritable, path: path, what: message)
        // A full disk shows up as a failed write or a -shm file that cannot grow.
        case .SQLITE_IOERR where Self.isFull(near: path): self.init(.diskFull, path: path)
        default: self.init(.failed, path: path, what: message)
        }
    }

    private static func isFull(near path: String) -> Bool {
        var info = statvfs()
        let folder = (path as NSString).deletingLastPathComponent
        guard statvfs(folder, &info) == 0 else { return false }
        return UInt64(info.f_bavail) * UInt64(info.f_frsize) < 128 * 1024
    }
}
