import ArgumentParser
import CourseCatalog
import ProgressStore

/// `workbook progress`
struct ProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress",
        abstract: "Where you are: parts, lessons, exercises, what you still know, what is due.",
        usage: "workbook progress [<option> ...]",
        discussion: """
            Examples:
              workbook progress
              workbook progress --json
            """)

    @Flag(help: "Print one line of JSON in place of the page.")
    var json = false

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let report = try ProgressReport(course: course, store: try Records.looking(in: course))
        let console = display.console
        if json {
            try console.write(report.json() + "\n")
        } else {
            try ProgressPage(report, console: console).show()
        }
    }
}
