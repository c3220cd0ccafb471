import Foundation

/// The folders that killed graders left in a temporary folder.
///
/// One is cleared away only when everything speaks for it: its name, its owner, that nobody holds it, the proof in it, and
/// that there is nothing in it but what a grading makes. In doubt it stays.
struct AbandonedFolders {
    private let parent: String

    /// Seconds for which a folder is left alone, so that its maker can lock it.
    private static let grace = 10

    init(in parent: String) {
        self.parent = parent
    }

    /// Removes them. The kernel unlocks a folder when its grader dies, however it dies.
    func clear() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for name in names where WorkFolderMark.isName(name) { clear("\(parent)/\(name)") }
    }

    private func clear(_ path: String) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return }
        defer { close(folder) }
        var status = stat()
        guard fstat(folder, &status) == 0, status.st_uid == geteuid(),
            status.st_mtim.tv_sec + Self.grace < time(nil), flock(folder, LOCK_EX | LOCK_NB) == 0,
            WorkFolderMark.proves(folder), let names = Self.contents(of: folder),
            names.allSatisfy(Self.isMadeByAGrading)
        else { return }
        for name in names where name != WorkFolderMark.file { Self.remove(name, in: folder, at: path) }
        // The proof goes last: until then a clearing that is broken off can be taken up again.
        unlinkat(folder, WorkFolderMark.file, 0)
        rmdir(path)
    }

    private static func remove(_ name: String, in folder: Int32, at path: String) {
        if unlinkat(folder, name, 0) == 0 || name != WorkFolder.toolchainFolder { return }
        // What the compiler's driver put there, in names of its own. Links in it are removed, not followed.
        try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    private static func contents(of folder: Int32) -> [String]? {
        let copy = dup(folder)
        guard copy >= 0, let stream = fdopendir(copy) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Whether a file of this name comes out of a grading: source, glue, object, libraries, program, and what compiler and
    /// linker call those while they write them (`submission-1a2b3c.o.tmp`).
    private static func isMadeByAGrading(_ name: String) -> Bool {
        if [WorkFolderMark.file, WorkFolder.toolchainFolder, "main.swift"].contains(name) { return true }
        return name.hasPrefix(WorkFolder.program)
            && name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
            }
    }
}
