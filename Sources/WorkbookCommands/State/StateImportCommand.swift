import ArgumentParser
import ConsoleOutput
import CourseCatalog
import ProgressStore

extension StateCommand {
    /// `workbook state import`
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take the records in a file into yours.",
            discussion: """
                What you have already is not added again. A file that is cut, damaged, of another course or of a newer \
                workbook changes nothing.

                Example:
                  workbook state import records.jsonl
                """)

        @Argument(help: "A file that `workbook state export` wrote.", completion: .file())
        var file: String

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func run() throws {
            let course = try location.load()
            let store = try ProgressStore(at: course.places.records)
            let count = try store.importHistory(from: file, lessons: course.lessonNamesEver)
            try display.console.line(
                count.values.allSatisfy { $0 == 0 }
                    ? "Nothing new: you have all that is in \(file)." : "New: \(StateWords.list(count)).")
        }
    }
}

extension Course {
    /// The ids that the lessons have and had.
    var lessonNamesEver: Set<String> {
        Set(lessons.map(\.id) + formerNames().names.filter { $0.kind == .lesson }.map(\.old))
    }
}
