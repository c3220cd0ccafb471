import ArgumentParser
import ConsoleOutput
import CourseCatalog
import ProgressStore

extension StateCommand {
    /// `workbook state export`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write all your records of this course to a file.",
            discussion: """
                The file is there whole or not at all. An older state file of that name is replaced, any other file is not.

                Example:
                  workbook state export records.jsonl
                """)

        @Argument(help: "The file to write.", completion: .file())
        var file: String

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func run() throws {
            let course = try location.load()
            guard try ProgressStore.exists(at: course.places.records) else {
                throw UserError("there are no records of this course yet. `workbook next` begins them.")
            }
            let store = try ProgressStore.looking(at: course.places.records)
            let count = try store.exportHistory(to: file, lessons: course.lessons.map(\.id))
            try display.console.line("\(file) has your records: \(StateWords.list(count)).")
        }
    }
}
