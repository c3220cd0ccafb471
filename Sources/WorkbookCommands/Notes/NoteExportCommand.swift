import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import ProgressStore

extension NoteCommand {
    /// `workbook note export`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Your notes and solved exercises as one Markdown file.",
            discussion: """
                Lesson by lesson: the notes, each below what it is about, then the source of each exercise you solved, as \
                it passed last. Without a file it is printed. A file that exists is not replaced.

                Examples:
                  workbook note export notes.md
                  workbook note export | less
                """)

        @Argument(help: "The file to write.", completion: .file(extensions: ["md"]))
        var file: String?

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func run() throws {
            let course = try location.load()
            let console = display.console
            let store = try ProgressStore.looking(at: course.places.records).named(by: course)
            let export = try NotebookExport(course: course, store: store)
            guard !export.isEmpty else {
                throw UserError(
                    "there are no notes yet, and no solved exercises. In a lesson, press a to write a note.")
            }
            guard let file else { return try console.write(export.markdown) }
            try Self.write(export.markdown, to: file)
            try console.line("\(file) has \(export.summary).")
        }

        /// Writes the whole file or none, and never in another's place.
        private static func write(_ text: String, to path: String) throws {
            let temporary = "\(path).\(getpid()).part"
            do {
                try Data(text.utf8).write(to: URL(fileURLWithPath: temporary), options: .withoutOverwriting)
            } catch {
                unlink(temporary)
                throw UserError("\(path) cannot be written: \(error.localizedDescription)")
            }
            defer { unlink(temporary) }
            guard link(temporary, path) == 0 else {
                let code = errno
                throw UserError(
                    code == EEXIST
                        ? "\(path) exists already, and was left as it is. Choose another name."
                        : "\(path) cannot be written: \(String(cString: strerror(code)))")
            }
        }
    }
}
