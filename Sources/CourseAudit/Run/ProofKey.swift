import Foundation
import Grader

/// Everything that a proof depends on, as one hash: another file, another workbook or another compiler gives another.
struct ProofKey: Sendable {
    private let machine: String

    /// The key of proofs made by this program with a grader.
    init(grader: Grader) {
        machine = [
            Self.stamp(SupportSources.runningProgram), grader.supportFolder, grader.isolation.level.rawValue,
            SwiftFormat.program.map(Self.stamp) ?? "no swift-format",
        ].joined(separator: "\n")
    }

    /// The key of a proof about some files; a folder stands for all that is in it.
    func over(_ paths: [String]) -> String {
        var bytes = Array(machine.utf8)
        for path in paths { Self.add(path, to: &bytes) }
        return SHA256.hexDigest(of: bytes)
    }

    /// What is larger is a problem in itself, and known well enough by its size and time.
    private static let mostBytes = 1 << 20

    private static func add(_ path: String, to bytes: inout [UInt8]) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            bytes += "\n\(path) missing\n".utf8
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            for name in names.sorted() { add("\(path)/\(name)", to: &bytes) }
            bytes += "\n\(path) has \(names.count)\n".utf8
        case S_IFREG where status.st_size <= mostBytes:
            // Its length stands before what it holds, so that no two lists of files read alike.
            let data = FileManager.default.contents(atPath: path)
            bytes += "\n\(path) \(data?.count ?? -1)\n".utf8
            bytes += data ?? Data()
        default:
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
            bytes += "\n\(stamp(path)) \(target ?? "")\n".utf8
        }
    }

    private static func stamp(_ path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "\(path) -" }
        let time = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        return "\(path) \(status.st_mode) \(status.st_size) \(time)"
    }
}
