import CourseCatalog
import Diagnostics
import Foundation
import LessonMarkup

/// Links lead to files and headings that are there, as far as the course goes; what leads out into the net is left alone.
struct LinkRule: TextRule {
    static let readsOtherFiles = true

    private let course: Course
    private let file: String

    static func problems(in text: CourseText) -> [Diagnostic] {
        let rule = LinkRule(course: text.course, file: text.file)
        return text.pages.flatMap { page in
            page.links.compactMap { link in
                rule.problem(with: link.destination, in: page).map {
                    Diagnostic(.error, file: text.file, line: link.line, message: $0.message, fix: $0.fix)
                }
            }
        }
    }

    private func problem(
        with destination: String, in document: Document
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
