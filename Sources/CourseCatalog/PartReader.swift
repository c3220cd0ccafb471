import Diagnostics
import LessonMarkup
import Yams

/// Reads `parts` of `lessons/course.md` against the lessons that there are.
struct PartReader {
    private let known: [String]
    /// The line of the key.
    private let line: Int
    private(set) var parts: [CourseFile.Part] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The part that has each lesson.
    private var places: [String: String] = [:]
    private var lastNamed: String?

    private static let form = "Write each part as `- title: …` with `lessons: [01-first, 02-second]` under it"

    /// A reader for the lessons of these ids, in the course's order.
    init(lessons: [String], line: Int) {
        known = lessons
        self.line = line
    }

    /// Reads the value of the key. Its lines are those of the front matter's file.
    mutating func read(_ node: PlacedNode) {
        guard let list = node.sequence else {
            return report(.error, node.line, "`parts` is no list", Self.form)
        }
        for item in list { readPart(item) }
        guard !parts.isEmpty else {
            if diagnostics.isEmpty {
                report(.error, line, "`parts` is empty", Self.form + ", or remove the key")
            }
            return
        }
        for lesson in known where places[lesson] == nil {
            report(
                .warning, line, "the lesson \(lesson) is in no part, and is listed after them",
                "Add it to the lessons of one")
        }
    }

    private mutating func readPart(_ node: PlacedNode) {
        guard let pairs = node.pairs else {
            return report(.error, node.line, "a part is no `title` with `lessons`", Self.form)
        }
        var title: String?
        var lessons: PlacedNode?
        for (key, value) in pairs {
            switch key.text {
            case "title": title = value.text
            case "lessons": lessons = value
            default:
                let name = key.text ?? "?"
                let likely = Diagnostic.nearest(to: name, among: ["title", "lessons"])
                report(
                    .warning, key.line, "unknown key `\(name)` of a part",
                    likely.map { "Did you mean `\($0)`?" } ?? "Remove it; the keys are title, lessons")
            }
        }
        guard let title, !title.isEmpty else {
            return report(.error, node.line, "a part has no title", Self.form)
        }
        if title.count > CourseFile.longestTitle {
            report(
                .error, node.line,
                "the title of a part is longer than \(CourseFile.longestTitle) characters", "Shorten it")
        }
        guard let lessons else {
            return report(.error, node.line, "the part “\(title)” names no lessons", Self.form)
        }
        guard let names = lessons.sequence, !names.isEmpty else {
            return report(.error, lessons.line, "`lessons` of “\(title)” is no list of lessons", Self.form)
        }
        if parts.contains(where: { $0.title == title }) {
            report(.warning, node.line, "two parts are called “\(title)”", "Rename one of them")
        }
        var found: [String] = []
        for name in names where add(name, to: title) {
            if let id = name.text { found.append(id) }
        }
        parts.append(CourseFile.Part(title: title, lessons: found))
    }

    /// Whether a part gets the lesson of that name.
    private mutating func add(_ name: PlacedNode, to title: String) -> Bool {
        guard let id = name.text else {
            report(.error, name.line, "a lesson of “\(title)” is no folder's name", Self.form)
            return false
        }
        guard let index = known.firstIndex(of: id) else {
            let likely = Diagnostic.nearest(to: id, among: known)
            report(
                .error, name.line, "the part “\(title)” names the lesson \(id), which does not exist",
                likely.map { "Did you mean `\($0)`?" }
                    ?? "`workbook author new \(id)` begins it; until then, take it out")
            return false
        }
        if let other = places[id] {
            report(
                .error, name.line,
                "the lesson \(id) is in two parts" + (other == title ? "" : ", “\(other)” and “\(title)”"),
                "Leave it in one")
            return false
        }
        places[id] = title
        if let lastNamed, let last = known.firstIndex(of: lastNamed), index < last {
            report(
                .warning, name.line,
                "the parts name \(id) after \(lastNamed), and `workbook next` goes by their numbers",
                "Bring the parts into the order of the lessons, or renumber these")
        }
        lastNamed = id
        return true
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ line: Int, _ message: String, _ fix: String
    ) {
        diagnostics.append(
            Diagnostic(severity, file: CourseFile.file, line: line, message: message, fix: fix))
    }
}
