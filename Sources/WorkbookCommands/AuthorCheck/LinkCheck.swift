import Diagnostics
import CourseCatalog
import Foundation
import LessonMarkup
import LessonReader

/// Follows the links of a course's texts as far as the course goes; what leads out into the net is left alone.
struct LinkCheck: Sendable {
    let course: Course

    func problems(of lesson: Lesson) -> [Diagnostic] {
        // As the page has it: its title is a heading too.
        var found = problems(in: lesson.content.document.titled(lesson.title), file: lesson.file)
        if let quiz = try? lesson.quizText() {
            found += problems(in: Document(parsing: quiz), file: lesson.quizFile)
        }
        return found
    }

    func problems(ofTask exercise: Exercise) -> [Diagnostic] {
        guard let task = try? course.task(of: exercise) else { return [] }
        let file = course.relative(exercise.taskPath)
        return ([task.body] + task.hints).flatMap { problems(in: $0, file: file) }
    }

    /// Those of the course's welcome.
    func problemsOfWelcome() -> [Diagnostic] {
        problems(in: course.about.welcome, file: CourseFile.file)
    }

    /// Those of the meanings of the course's terms.
    func problemsOfGlossary() -> [Diagnostic] {
        let meanings = course.glossary.terms.flatMap(\.meaning)
        return problems(in: Document(blocks: meanings), file: Glossary.file)
    }

    private func problems(in document: Document, file: String) -> [Diagnostic] {
        document.links.compactMap { link in
            problem(with: link.destination, in: document, file: file).map {
                Diagnostic(.error, file: file, line: link.line, message: $0.message, fix: $0.fix)
            }
        }
    }

    private func problem(
        with destination: String, in document: Document, file: String
    ) -> (message: String, fix: String)? {
        if destination.firstMatch(of: /^[A-Za-z][A-Za-z0-9+.\-]*:/) != nil || destination.hasPrefix("//") {
            return nil
        }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0].prefix { $0 != "?" }).removingPercentEncoding ?? String(parts[0])
        let anchor = parts.count > 1 ? String(parts[1]).removingPercentEncoding ?? "" : ""
        var target = document
        if !path.isEmpty {
            let folder = (file as NSString).deletingLastPathComponent
            let whole = URL(fileURLWithPath: "\(course.root)/\(folder)/\(path)").standardizedFileURL.path
            guard whole.hasPrefix(course.root + "/") else {
                return (
                    "links to \(destination), which leads out of the course", "Link to a file of the course"
                )
            }
            guard FileManager.default.fileExists(atPath: whole) else {
                return (
                    "links to \(course.relative(whole)), which does not exist",
                    "Mend the link, or add the file"
                )
            }
            guard whole.hasSuffix(".md"), !anchor.isEmpty else { return nil }
            guard let text = try? TextFile.read(whole, within: course.root) else { return nil }
            let lesson = course.lessons.first { $0.path == whole }
            target = lesson.map { $0.content.document.titled($0.title) } ?? Document(parsing: text)
        }
        guard !anchor.isEmpty else { return nil }
        let anchors = target.headings.map(\.anchor)
        if anchors.contains(anchor) { return nil }
        let likely = Diagnostic.nearest(to: anchor, among: anchors).map { "Did you mean #\($0)?" }
        return ("links to #\(anchor), which no heading has", likely ?? "Link to a heading that is there")
    }
}
