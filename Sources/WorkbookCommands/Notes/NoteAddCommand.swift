import ArgumentParser
import ConsoleOutput
import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore

extension NoteCommand {
    /// `workbook note add`
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Write a note on a lesson, without opening it.",
            discussion: """
                The note stands at the heading that --at names, else where you stopped reading. Without words it is \
                written in your editor.

                Examples:
                  workbook note add 2 --at Shapes "B comes first"
                  workbook note add first-steps
                """)

        @Argument(help: "A lesson: its number, its id or a part of it.")
        var lesson: String

        @Argument(help: "The note.")
        var words: [String] = []

        @Option(help: ArgumentHelp("A heading of the lesson, or a part of one.", valueName: "heading"))
        var at: String?

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func run() throws {
            let course = try location.load()
            let lesson = try course.lesson(named: lesson)
            let store = try ProgressStore(at: course.places.records).named(by: course)
            let places = NotePlaces(lesson)
            let position: SavedPosition
            if let at {
                guard let found = places.heading(at) else {
                    throw UserError(
                        "\(lesson.id) has no heading like “\(at)”. It has: \(places.headings.joined(separator: "; "))."
                    )
                }
                position = SavedPosition(block: found, word: 0, fingerprint: "")
            } else {
                position =
                    try store.readingPosition(lesson: lesson.id)
                    ?? SavedPosition(block: 0, word: 0, fingerprint: "")
            }
            var note = places.note(at: position)
            let text =
                try words.isEmpty
                ? NotePad(course: course).text(of: note) : NoteLimit.checked(words.joined(separator: " "))
            guard let text else {
                try display.console.line("Without a word, nothing was noted.")
                return
            }
            note.text = text
            let number = try store.record(note)
            try display.console.line(
                "Note \(number) is on \(lesson.title)\(note.heading.isEmpty ? "" : ", \(note.heading)").")
        }
    }
}
