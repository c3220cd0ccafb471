import Diagnostics
import Foundation
import LessonMarkup

/// A lesson's text, read and parsed.
package struct LessonContent: Sendable {
    /// The title from the front matter; made from the folder's name when there is none.
    package var title: String
    /// One sentence on what the lesson is about; nil when the author wrote none.
    package var summary: String?
    /// The terms of the glossary that it teaches, that it builds on, and that it names before their lesson.
    package var teaches: [NamedTerm] = []
    package var needs: [NamedTerm] = []
    package var mentions: [NamedTerm] = []
    /// The parsed text; without blocks when it could not be read.
    package var document: Document
    /// Whether the text could be read.
    package var isReadable: Bool
    /// The exercises in the order of the first link to each, then those never linked to, by name.
    package var exercises: [Exercise]
    /// What is wrong with the text and its links.
    package var diagnostics: [Diagnostic]

    init(of lesson: Lesson) {
        title = Self.title(ofFolder: lesson.id)
        exercises = lesson.exerciseFiles
        let text: String
        do {
            text = try TextFile.read(lesson.path, within: lesson.root, as: lesson.file)
        } catch {
            document = Document(blocks: [])
            isReadable = false
            diagnostics = [error]
            return
        }
        document = Document(parsing: text, macros: lesson.macros.scope)
        isReadable = true
        let front = FrontMatter(
            of: document, file: lesson.file, keys: ["title", "summary"],
            nodes: ["teaches", "needs", "mentions", "formerly"], required: ["title"])
        diagnostics = front.diagnostics
        teaches = terms(front, "teaches", lesson)
        needs = terms(front, "needs", lesson)
        mentions = terms(front, "mentions", lesson)
        if let given = front.values["title"] { title = given.text }
        summary = front.values["summary"]?.text
        if document.blocks.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .error, file: lesson.file, message: "has no text below its front matter",
                    fix: "Write the lesson"))
        }
        order(lesson)
    }

    /// The names in a list of the front matter.
    private mutating func terms(_ front: FrontMatter, _ key: String, _ lesson: Lesson) -> [NamedTerm] {
        guard let (node, line) = front.nodes[key] else { return [] }
        let names = node.sequence?.map { item in item.text.map { NamedTerm(name: $0, line: item.line) } }
        guard let names, names.allSatisfy({ $0?.name.isEmpty == false }) else {
            diagnostics.append(
                Diagnostic(
                    .error, file: lesson.file, line: line, message: "`\(key)` is no list of terms",
                    fix: "Write `\(key): [hidden state, gate]`, with terms of \(Glossary.file)"))
            return []
        }
        return names.compactMap(\.self)
    }

    /// Puts the exercises in the order of their first links, and reports links that lead nowhere.
    private mutating func order(_ lesson: Lesson) {
        let byName = Dictionary(
            lesson.exerciseFiles.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var linked: [Exercise] = []
        var seen: Set<String> = []
        for link in document.links {
            guard let target = ExerciseLink(link.destination, from: lesson.id) else { continue }
            if target.lesson == lesson.id, let exercise = byName[target.name] {
                if seen.insert(exercise.name).inserted { linked.append(exercise) }
            } else if FileKind(of: "\(lesson.root)/\(target.path)") == .missing {
                let likely = Diagnostic.nearest(to: target.name, among: byName.keys.sorted())
                diagnostics.append(
                    Diagnostic(
                        .error, file: lesson.file, line: link.line,
                        message: "links to \(target.path), which does not exist",
                        fix: likely.map { "Did you mean `\($0)`?" } ?? "Add the exercise, or remove the link")
                )
            }
        }
        let rest = lesson.exerciseFiles.filter { !seen.contains($0.name) }
        for exercise in rest {
            diagnostics.append(
                Diagnostic(
                    .warning, file: lesson.file, message: "never links to the exercise \(exercise.id)",
                    fix: "Link to ../../exercises/\(lesson.id)/\(exercise.name).md where it can be done"))
        }
        exercises = linked + rest
    }

    /// `02-rnn-cell` → `Rnn cell`
    private static func title(ofFolder id: String) -> String {
        let words = id.drop { $0.isNumber || $0 == "-" }.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

/// A term as a lesson's front matter names it.
package struct NamedTerm: Sendable, Equatable {
    package var name: String
    /// Its line in the lesson's file.
    package var line: Int
}

/// A link that leads to an exercise: `../../exercises/02-rnn-cell/rnn_step.md`, or the `.swift` beside it.
struct ExerciseLink: Equatable {
    /// From the course's folder: `exercises/02-rnn-cell/rnn_step.md`.
    let path: String
    let lesson: String
    let name: String

    /// Nil when the destination, seen from a lesson's folder, is not an exercise's file.
    init?(_ destination: String, from lessonID: String) {
        let bare = destination.prefix { $0 != "#" && $0 != "?" }
        guard !bare.contains(":"), !bare.hasPrefix("/"), let decoded = String(bare).removingPercentEncoding
        else {
            return nil
        }
        var parts = ["lessons", lessonID]
        for part in decoded.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..":
                if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        guard parts.count == 3, parts[0] == "exercises" else { return nil }
        let file = parts[2].split(separator: ".", omittingEmptySubsequences: false)
        guard file.count == 2, file[1] == "md" || file[1] == "swift" else { return nil }
        path = parts.joined(separator: "/")
        lesson = parts[1]
        name = String(file[0])
    }
}
