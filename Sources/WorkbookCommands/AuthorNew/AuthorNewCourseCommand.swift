import ArgumentParser
import CourseCatalog
import Foundation
import Terminal

extension AuthorCommand {
    /// `workbook author new-course`
    struct NewCourse: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new-course",
            abstract: "Begin a course: a folder with one lesson, its quiz and one exercise.",
            usage: "workbook author new-course <folder> --title <title> [<option> ...]",
            discussion: """
                What it makes is a whole small course, in order as it is: it can be read and graded at once, and its \
                README.md says what each file is for. The folder must be new or empty.

                Example:
                  workbook author new-course sums --title "Sums by hand"
                """)

        @Argument(help: "The course's folder.", completion: .directory)
        var folder: String

        @Option(help: "Its title.")
        var title: String

        @OptionGroup var display: DisplayOptions

        func validate() throws {
            try AuthorCommand.validate(title: title)
        }

        func run() throws {
            let console = display.console
            let template = CourseTemplate(title: title)
            let place = try NewCourseFolder(folder)
            for path in try place.fill(with: template.files) {
                try console.line(place.isHere ? path : "\(folder)/\(path)", Style(.success))
            }
            try console.line()
            try console.line(place.isHere ? "Now:" : "Go into \(folder), then:")
            try console.line("  workbook author check    proves that all is in order")
            try console.line("  workbook next            takes the course as a learner does")
            try console.line("README.md says what each file is for.")
            if !Program.isOnPath {
                try console.line(
                    "An editor that opens \(place.isHere ? "" : "\(folder)/")exercises finds NumericCore once "
                        + "`workbook setup` has run.")
            }
        }
    }
}
