import Foundation

/// What a path leads to, links followed, found out without opening it.
enum FileKind: Equatable {
    case missing, file, folder
    /// A pipe, a socket or a device, by name.
    case special(String)
    /// A link that leads nowhere or in a circle.
    case brokenLink
    /// It cannot be looked at; the system's words say why.
    case unreachable(String)

    init(of path: String) {
        var info = stat()
        if stat(path, &info) == 0 {
            self.init(mode: info.st_mode)
            return
        }
        let code = errno
        switch code {
        case ENOENT, ENOTDIR:
            self = lstat(path, &info) == 0 ? .brokenLink : .missing
        case ELOOP:
            self = .brokenLink
        default:
            self = .unreachable(String(cString: strerror(code)))
        }
    }

    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFIFO: self = .special("a named pipe")
        case S_IFSOCK: self = .special("a socket")
        default: self = .special("a device")
        }
    }

    /// The path with every symbolic link resolved; nil when it leads nowhere.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }

    /// The names in a folder, sorted by code unit, hidden ones left out; nil when it cannot be listed.
    /// Names that are not UTF-8 are left out too: no message could name them so that one can type them.
    static func names(in folder: String) -> [String]? {
        guard let handle = opendir(folder) else { return nil }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let name, !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
