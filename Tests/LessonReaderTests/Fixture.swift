import Glibc
import LessonMarkup
import Testing

/// Files under Tests/Fixtures/LessonReader.
enum Fixture {
    private static let folder: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(2)
        return parts.joined(separator: "/") + "/Fixtures/LessonReader/"
    }()

    static let lessonBytes = Array((read("lesson.md") ?? "").utf8)
    static let lesson = Document(parsing: read("lesson.md") ?? "")

    /// Compares with a page that somebody has looked at. With `WORKBOOK_UPDATE_GOLDENS` set the page is
    /// written instead, to be looked at before it is committed.
    static func expect(_ text: String, golden name: String, location: SourceLocation = #_sourceLocation) {
        if getenv("WORKBOOK_UPDATE_GOLDENS") != nil {
            write(text, name)
            return
        }
        guard let golden = read(name) else {
            Issue.record(
                "no golden page \(name): run once with WORKBOOK_UPDATE_GOLDENS=1", sourceLocation: location)
            return
        }
        guard golden != text else { return }
        let pairs = zip(
            golden.split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false))
        let first = pairs.enumerated().first { $1.0 != $1.1 }
        Issue.record(
            "\(name) differs at line \((first?.offset ?? 0) + 1):\n  golden: \(first?.element.0 ?? "(length)")\n  now:    \(first?.element.1 ?? "(length)")",
            sourceLocation: location)
    }

    /// The course's own lessons, each with its path.
    static var lessonsOfTheCourse: [(name: String, text: String)] {
        let root = folder.replacing("/Tests/Fixtures/LessonReader/", with: "/lessons/")
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(root + "*/lesson.md", 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { index in
            guard let path = found.gl_pathv[index].map({ String(cString: $0) }) else { return nil }
            return contents(of: path).map { (path, $0) }
        }
    }

    /// Every fourth of them, from lesson 02 on: for what is tried at many widths and heights.
    static var someLessonsOfTheCourse: [(name: String, text: String)] {
        lessonsOfTheCourse.enumerated().filter { $0.offset % 4 == 2 }.map(\.element)
    }

    private static func read(_ name: String) -> String? { contents(of: folder + name) }

    private static func contents(of path: String) -> String? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 {
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ text: String, _ name: String) {
        let descriptor = open(folder + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        let bytes = Array(text.utf8)
        _ = Glibc.write(descriptor, bytes, bytes.count)
        close(descriptor)
    }
}
