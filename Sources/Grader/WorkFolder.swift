import Foundation

/// A private folder for one grading, gone with the value.
final class WorkFolder {
    let path: String

    /// Makes a folder in `parent`, by default the system's temporary folder; throws `GraderError.file`.
    init(in parent: String = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp") throws(GraderError) {
        var template = Array("\(parent)/workbook-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw .file(
                path: parent, problem: "no folder could be made there: \(String(cString: strerror(errno)))")
        }
        path = String(cString: made)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
