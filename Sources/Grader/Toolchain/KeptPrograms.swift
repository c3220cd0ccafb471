import Foundation

/// Compiled programs of a course and what some of them said, kept in the cache by the hash of what they were made from.
struct KeptPrograms {
    private let modules: SupportModules

    /// Those that were compiled against `modules`.
    init(beside modules: SupportModules) { self.modules = modules }

    private var folder: String { (modules.folder as NSString).deletingLastPathComponent + "/bank" }

    /// The key of a program made from texts with these modules.
    func key(of texts: [String]) -> String {
        SHA256.hexDigest(of: Array(([modules.folder] + texts).joined(separator: "\u{0}").utf8))
    }

    /// Copies a program into a folder, where a box runs it; false where none is kept.
    func put(_ key: String, into place: String) -> Bool {
        let kept = "\(folder)/\(key)"
        guard
            (try? FileManager.default.copyItem(atPath: kept, toPath: "\(place)/\(SupportModules.program)"))
                != nil
        else { return false }
        // What is used stays; see `forgetOldest`.
        utimes(kept, nil)
        return true
    }

    /// What is kept under a key.
    func bytes(_ key: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(folder)/\(key)").map(Array.init)
    }

    /// Keeps bytes under a key.
    func keep(_ key: String, bytes: [UInt8]) {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(key)"), options: .atomic)
    }

    /// Keeps the program that was compiled in a folder; where that fails it is compiled again the next time.
    func keep(_ key: String, from place: String) {
        // Under another name first, so that nobody finds half a program.
        let draft = "\(folder)/\(key).\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard
            (try? FileManager.default.copyItem(
                atPath: "\(place)/\(SupportModules.program)", toPath: draft)) != nil
        else { return }
        rename(draft, "\(folder)/\(key)")
        forgetOldest()
    }

    /// Every change of a course's file leaves a program behind, some 200 KB each.
    private func forgetOldest(keeping limit: Int = 600) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard names.count > limit + limit / 4 else { return }
        let dated = names.map { name -> (path: String, time: Int) in
            var status = stat()
            stat("\(folder)/\(name)", &status)
            return ("\(folder)/\(name)", status.st_mtim.tv_sec)
        }
        for old in dated.sorted(by: { $0.time > $1.time }).dropFirst(limit) { unlink(old.path) }
    }
}
