import Diagnostics
import Foundation
import LessonMarkup
import Yams

/// What `lessons/course.md` says: the course's title, its parts, and the words it begins with.
///
///     ---
///     title: Dynamic programming by hand
///     format: 1
///     parts:
///       - title: One row at a time
///         lessons: [01-first-row, 02-edit-distance]
///     ---
///
///     Welcome. Type `workbook next`.
package struct CourseFile: Sendable {
    /// One part of a course.
    package struct Part: Sendable, Equatable {
        /// What stands above its lessons.
        package var title: String
        /// The ids of its lessons that the course has, in the order written.
        package var lessons: [String]
    }

    /// How messages name the file.
    package static let file = "lessons/course.md"
    /// The version of the format that is read here.
    package static let format = 1

    /// Nil when the file gives none, or when there is no file.
    package var title: String?
    /// In the order written; none when there is no file.
    package var parts: [Part] = []
    /// What the first start shows; without blocks when the author wrote none.
    package var welcome = Document(blocks: [])
    /// What is wrong with the file.
    package var diagnostics: [Diagnostic] = []

    /// A course without the file: no title, no parts, nothing wrong.
    package init() {}

    /// Reads the file of the course in a folder. A file that cannot be read is one that says nothing, with a problem.
    ///
    /// - Parameter lessons: the ids of the course's lessons, in its order.
    package init(root: String, lessons: [String], macros: MacroScope?) {
        self.init()
        let path = "\(root)/\(Self.file)"
        guard FileKind(of: path) != .missing else { return }
        do {
            let text = try TextFile.read(path, within: root, as: Self.file)
            self = CourseFile(parsing: text, lessons: lessons, macros: macros)
        } catch {
            diagnostics = [error]
        }
    }

    /// Takes the text of a course's file apart.
    ///
    /// - Parameters:
    ///   - lessons: the ids of the course's lessons, in its order.
    ///   - macros: what holds for the formulas of its welcome.
    package init(parsing text: String, lessons: [String], macros: MacroScope? = nil) {
        let document = Document(parsing: text, macros: macros)
        let front = FrontMatter(
            of: document, file: Self.file, keys: ["title", "format"], nodes: ["parts"],
            required: ["title", "format"])
        title = front.values["title"]?.text
        welcome = Document(blocks: document.blocks)
        if let (text, line) = front.values["format"], text != "\(Self.format)" {
            // The keys of a newer format are no mistakes of its author.
            let isNewer = Int(text).map { $0 > Self.format } ?? false
            diagnostics = [
                Diagnostic(
                    .error, file: Self.file, line: line,
                    message: "`format` is \(text), and this workbook reads format \(Self.format)",
                    fix: isNewer ? "This course is for a newer workbook: update it" : "Write `format: 1`")
            ]
            return
        }
        diagnostics = front.diagnostics
        if let title, title.count > Self.longestTitle {
            report(
                front.values["title"]?.line, "the title is longer than \(Self.longestTitle) characters",
                "Shorten it; the text below has room for the rest")
        }
        if let (node, line) = front.nodes["parts"] {
            var reader = PartReader(lessons: lessons, line: line)
            reader.read(node)
            parts = reader.parts
            diagnostics += reader.diagnostics
        }
        if document.blocks.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .warning, file: Self.file, message: "has no welcome below its front matter",
                    fix: "Say in a few sentences what the course is about; the first start shows them"))
        }
    }

    /// A title stands on one line of a list.
    static let longestTitle = 120

    private mutating func report(_ line: Int?, _ message: String, _ fix: String) {
        diagnostics.append(Diagnostic(.error, file: Self.file, line: line, message: message, fix: fix))
    }
}
