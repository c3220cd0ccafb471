import ArgumentParser
import ConsoleOutput
import CourseCatalog
import ProgressStore

extension NoteCommand {
    /// `workbook note edit`
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Give a note another text.",
            discussion: """
                Without words the note is opened in your editor: what VISUAL or EDITOR names.

                Examples:
                  workbook note edit 3
                  workbook note edit 3 the carry is one
                """)

        @Argument(help: "The note's number.")
        var number: Int64

        @Argument(help: "The new text.")
        var words: [String] = []

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func run() throws {
            let course = try location.load()
            let store = try ProgressStore.looking(at: course.places.records).named(by: course)
            guard let note = try store.note(number) else { throw NoteCommand.missing(number) }
            let text =
                try words.isEmpty
                ? NotePad(course: course).text(of: note) : NoteLimit.checked(words.joined(separator: " "))
            guard let text, text != note.text else {
                try display.console.line(
                    "Note \(number) is as it was. `workbook note --remove \(number)` takes it back.")
                return
            }
            guard try store.changeNote(number, to: text) else { throw NoteCommand.missing(number) }
            try display.console.line("Note \(number) is changed.")
        }
    }
}
