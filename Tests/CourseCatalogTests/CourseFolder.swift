import CourseCatalog
import Foundation
import LessonMarkup

/// A course of its own for one test: a copy of a fixture, to be spoilt at will.
final class CourseFolder: Sendable {
    /// The folder, symbolic links resolved.
    let path: String

    /// The course in Tests/Fixtures/CourseCatalog.
    static let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/CourseCatalog/small").path(percentEncoded: false)

    init(empty: Bool = false) throws {
        let place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "workbook-course-\(UUID().uuidString)")
        path = place.path(percentEncoded: false)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        guard !empty else { return }
        // File by file: a copy of the whole folder would keep its owner, which only the superuser may.
        for name in try FileManager.default.subpathsOfDirectory(atPath: Self.fixture) {
            let file = URL(filePath: Self.fixture).appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
                continue
            }
            try write(Array(Data(contentsOf: file)), to: name)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var course: Course { Course(at: path) }

    func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    /// Everything that is wrong with the course, a line each.
    var problems: [String] { course.check().map(\.description) }
}
