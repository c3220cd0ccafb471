import ArgumentParser
import ConsoleOutput
import CourseCatalog
import LessonMarkup
import ProgressStore

extension NoteCommand {
    /// `workbook note list`, and `workbook note` alone
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "The notes on a lesson, or on all.",
            usage: "workbook note [list] [<lesson>] [<option> ...]",
            discussion: """
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
            let store = try ProgressStore.looking(at: course.places.records).named(by: course)
            if let remove {
                guard try store.removeNote(remove) else { throw NoteCommand.missing(remove) }
                try console.line("Note \(remove) is gone.")
                return
            }
            let chosen = try lesson.map { try course.lesson(named: $0).id }
            let notes = try store.notes(lesson: chosen)
            if notes.isEmpty {
                if !markdown { try console.line("No notes yet. In a lesson, press a to write one.") }
                return
            }
            let text = NoteText.markdown(notes, in: course, numbered: !markdown)
            if markdown {
                try console.write(text)
            } else {
                try console.show(Document(parsing: text))
            }
        }
    }

    static func missing(_ number: Int64) -> UserError {
        UserError("there is no note \(number). `workbook note` shows their numbers.")
    }
}
