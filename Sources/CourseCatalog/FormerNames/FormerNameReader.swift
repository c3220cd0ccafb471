import Diagnostics
import LessonMarkup

/// Reads what `formerly` says in a course's files.
///
/// Most files do not have the word, and of the others only the front matter is taken apart: a learner's command that needs
/// old names is not to wait for the whole course.
struct FormerNameReader {
    let root: String
    private(set) var names: [FormerName] = []
    private(set) var diagnostics: [Diagnostic] = []

    private static let key = "formerly"

    init(root: String) {
        self.root = root
    }

    /// Reads the front matter of a lesson's text or of an exercise's task.
    mutating func readFront(of path: String, file: String, as kind: FormerName.Kind, now: String) {
        guard let text = try? TextFile.read(path, within: root, as: file), text.hasPrefix("---\n"),
            let end = text.range(
                of: "\n---", range: text.index(text.startIndex, offsetBy: 3)..<text.endIndex),
            text[..<end.lowerBound].contains(Self.key)
        else { return }
        let front = FrontMatter(
            of: Document(parsing: String(text[..<end.upperBound]) + "\n"), file: file, keys: [],
            nodes: [Self.key],
            required: [])
        guard let (node, line) = front.nodes[Self.key] else { return }
        let found = node.sequence?.map { item in
            item.text.map {
                FormerName(kind: kind, old: Self.id($0, kind), new: now, file: file, line: item.line)
            }
        }
        guard let found, found.allSatisfy({ $0?.isWellFormed == true }) else {
            diagnostics.append(
                Diagnostic(
                    .error, file: file, line: line, message: "`\(Self.key)` is no list of ids",
                    fix: "Write `\(Self.key): [\(kind == .lesson ? "02-older-name" : "older-name")]`"))
            return
        }
        names += found.compactMap(\.self)
    }

    private static func id(_ text: String, _ kind: FormerName.Kind) -> String {
        kind == .exercise ? Exercise.id(ofName: text) : text
    }

    /// Reads the attribute line of each question of a quiz: the first line below its heading, where it holds `formerly:`.
    mutating func readQuiz(_ text: String, file: String, lesson: String) {
        guard text.contains(Self.key) else { return }
        var question: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("## ") {
                question = line.dropFirst(3).trimmingCharacters
            } else if let id = question, !line.trimmingCharacters.isEmpty {
                question = nil
                names += Self.olds(in: line).map {
                    FormerName(
                        kind: .question(lesson: lesson), old: $0, new: id, file: file, line: index + 1)
                }
            }
        }
    }

    /// The ids behind `formerly:`, up to the next attribute.
    private static func olds(in line: Substring) -> [String] {
        guard let start = line.range(of: key + ":") else { return [] }
        var result: [String] = []
        for word in line[start.upperBound...].split(whereSeparator: { ", []{}`\"".contains($0) }) {
            let name = FormerName(
                kind: .question(lesson: ""), old: String(word.prefix { $0 != ";" }), new: "", file: "",
                line: 0)
            guard name.isWellFormed else { break }
            result.append(name.old)
            if word.hasSuffix(";") { break }
        }
        return result
    }
}

extension Substring {
    fileprivate var trimmingCharacters: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
