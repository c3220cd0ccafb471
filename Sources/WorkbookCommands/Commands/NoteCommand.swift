import ArgumentParser
import CourseCatalog
import Foundation
import LessonMarkup
import LessonReader
import ProgressStore
import Terminal

/// `workbook note`
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "The notes you wrote while reading.",
        usage: "workbook note [<lesson>] [<option> ...]",
        discussion: """
            In a lesson, a writes a note on the text at the top of the page, and A shows the notes on that lesson. \
            Each note keeps its lesson, its heading and the line it is about.

            Examples:
              workbook note
              workbook note first-steps
              workbook note --markdown > notes.md
              workbook note --remove 3
            """)

    @Argument(help: "A lesson; by default all of them.")
    var lesson: String?

    @Flag(help: "Print the notes as Markdown, to keep or to hand on.")
    var markdown = false

    @Option(help: ArgumentHelp("Take a note back.", valueName: "number"))
    var remove: Int64?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let console = display.console
        let store = try ProgressStore.looking(at: course.places.records)
        if let remove {
            guard try store.removeNote(remove) else {
                throw UserError("there is no note \(remove). `workbook note` shows their numbers.")
            }
            try console.line("Note \(remove) is gone.")
            return
        }
        let chosen = try lesson.map { try course.lesson(named: $0).id }
        let notes = try store.notes(lesson: chosen)
        if notes.isEmpty {
            if !markdown { try console.line("No notes yet. In a lesson, press a to write one.") }
            return
        }
        let text = Self.markdown(notes, in: course, numbered: !markdown)
        if markdown {
            try console.write(text)
        } else {
            try console.show(Document(parsing: text))
        }
    }

    /// The notes under their lessons and headings, each below the line it is about.
    static func markdown(_ notes: [Note], in course: Course, numbered: Bool) -> String {
        var result = ""
        var lesson = ""
        var heading: String?
        for note in notes {
            if note.lesson != lesson {
                lesson = note.lesson
                heading = nil
                let title = course.lessons.first { $0.id == lesson }?.title ?? lesson
                result += (result.isEmpty ? "" : "\n") + "# \(escaped(title))\n"
            }
            if note.heading != heading {
                heading = note.heading
                if !note.heading.isEmpty { result += "\n## \(escaped(note.heading))\n" }
            }
            if !note.quote.isEmpty { result += "\n> \(escaped(note.quote))\n" }
            let number = numbered ? note.id.map { "**\($0)** " } ?? "" : ""
            result += "\n\(number)\(escaped(note.text))\n"
        }
        return result
    }

    /// Text that Markdown shows as it is, on one line.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if character.isNewline {
                result.append(" ")
                continue
            }
            if "\\`*_[]<>#|~$&".contains(character) { result.append("\\") }
            result.append(character)
        }
        // A line that begins like a list or a rule is none.
        if let first = result.first, "-+=".contains(first) { result.insert("\\", at: result.startIndex) }
        return result
    }
}
