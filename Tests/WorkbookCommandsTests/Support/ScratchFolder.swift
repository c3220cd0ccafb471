import Foundation
import ProgressStore

/// A folder of its own for one test, removed when the test lets go of it.
final class ScratchFolder: Sendable {
    /// The folder, symbolic links resolved.
    let path: String

    init() throws {
        let place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "workbook-journey-\(UUID().uuidString)")
        path = place.path(percentEncoded: false)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The repository these tests were compiled from.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

    /// A copy of the course in Tests/Fixtures/Courses/small.
    static func smallCourse() throws -> ScratchFolder {
        let folder = try course(from: "\(repository)/Tests/Fixtures/Courses/small")
        // Its one exercise is the real course's, and so is its check.
        let check = "solutions/02-rnn-cell/rnn_step"
        for name in try FileManager.default.subpathsOfDirectory(atPath: "\(repository)/\(check)")
        where name.contains(".") {
            try folder.write(
                Data(contentsOf: URL(filePath: "\(repository)/\(check)/\(name)")), to: "\(check)/\(name)")
        }
        return folder
    }

    /// A copy of another course in Tests/Fixtures/Courses.
    static func course(named name: String) throws -> ScratchFolder {
        try course(from: "\(repository)/Tests/Fixtures/Courses/\(name)")
    }

    /// A copy of the course that learners get, as it is in the repository.
    static func realCourse() throws -> ScratchFolder {
        try course(from: repository)
    }

    private static func course(from source: String) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        for top in ["lessons", "exercises", "solutions"] {
            // File by file: what a learner left beside the course, such as .workbook, stays behind, and a copy of
            // the whole folder would keep its owner, which only the superuser may.
            for name in try FileManager.default.subpathsOfDirectory(atPath: "\(source)/\(top)")
            where [".md", ".swift", ".yml", ".json"].contains(where: name.hasSuffix)
                && !name.contains(".build/")
            {
                let file = URL(filePath: "\(source)/\(top)/\(name)")
                try folder.write(Data(contentsOf: file), to: "\(top)/\(name)")
            }
        }
        return folder
    }

    /// The absolute path of something in the folder.
    func at(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String) throws {
        try write(Data(text.utf8), to: name)
    }

    func write(_ data: Data, to name: String) throws {
        let url = URL(filePath: at(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: at(name), encoding: .utf8)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: at(name))
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: at(name))
    }

    func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
        return at(name)
    }

    /// The names in one of its folders, sorted; none when there is no such folder.
    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: at(folder))) ?? []).sorted()
    }

    /// What the program recorded in this course.
    var store: ProgressStore {
        get throws { try ProgressStore(at: path) }
    }
}

/// The small course's one exercise.
enum RNNStep {
    static let stub = "exercises/02-rnn-cell/rnn_step.swift"
    static let solution = "solutions/02-rnn-cell/rnn_step.swift"

    /// The exercise with this expression as its whole body.
    static func source(_ body: String) -> String {
        """
        import NumericCore

        func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
            \(body)
        }

        """
    }

    static let right = source("tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)")
    /// A mistake that the check knows by name.
    static let biasForgotten = source("tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()))")
    static let endless = source("while true {}")
}
