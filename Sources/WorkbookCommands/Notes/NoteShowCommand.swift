import ArgumentParser
import ConsoleOutput
import CourseCatalog
import LessonMarkup
import ProgressStore

extension NoteCommand {
    /// `workbook note show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "One note, with what it is about.",
            discussion: """
                Example:
                  workbook note show 3
                """)

        @Argument(help: "The note's number.")
        var number: Int64

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func run() throws {
            let course = try location.load()
            let store = try ProgressStore.looking(at: course.places.records).named(by: course)
            guard let note = try store.note(number) else { throw NoteCommand.missing(number) }
            try display.console.show(
                Document(parsing: NoteText.markdown([note], in: course, numbered: true)))
        }
    }
}
