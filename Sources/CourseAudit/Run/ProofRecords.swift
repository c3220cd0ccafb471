import CourseCatalog
import Foundation
import Grader
import Synchronization

/// What of a course held when it was last proved, in one small file of the user's cache.
///
/// Whatever is wrong with the file costs a proof made again and nothing else.
package final class ProofRecords: Sendable {
    private let path: String
    private let keys: Mutex<[String: String]>

    /// The first line of the file; what has another is not read.
    private static let heading = "workbook proofs 1"
    /// Larger than the file of any course.
    private static let mostBytes = 1 << 20
    /// How many courses are remembered.
    private static let mostCourses = 64

    /// Reads what is remembered of a course.
    ///
    /// - Parameters:
    ///   - folder: where the files of all courses lie.
    ///   - course: the course's folder.
    package init(folder: String = Grader.userCache + "/proofs", course: String) {
        path = "\(folder)/\(SHA256.hexDigest(of: Array(course.utf8)).prefix(32))"
        let text = try? TextFile.read(path, limit: Self.mostBytes)
        let lines = (text ?? "").split(separator: "\n")
        var keys: [String: String] = [:]
        if lines.first == Self.heading[...] {
            for line in lines.dropFirst() {
                let parts = line.split(separator: " ", maxSplits: 1)
                guard parts.count == 2 else { continue }
                keys[String(parts[1])] = String(parts[0])
            }
        }
        self.keys = Mutex(keys)
    }

    /// Whether something held under this key.
    func holds(_ name: String, _ key: String) -> Bool { keys.withLock { $0[name] == key } }

    /// Remembers that something holds; at once, so that a check that is interrupted has not been for nothing.
    func remember(_ name: String, _ key: String) {
        keys.withLock { keys in
            keys[name] = key
            write(keys)
        }
    }

    private func write(_ keys: [String: String]) {
        let folder = (path as NSString).deletingLastPathComponent
        if access(path, F_OK) != 0 {
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            forgetOldest(in: folder)
        }
        let lines = keys.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
        try? Data((Self.heading + "\n" + lines.joined()).utf8)
            .write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private func forgetOldest(in folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard names.count >= Self.mostCourses else { return }
        let dated = names.map { name in
            let date = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[
                .modificationDate]
            return (path: "\(folder)/\(name)", date: date as? Date ?? .distantPast)
        }
        for old in dated.sorted(by: { $0.date > $1.date }).dropFirst(Self.mostCourses - 1) {
            try? FileManager.default.removeItem(atPath: old.path)
        }
    }
}
