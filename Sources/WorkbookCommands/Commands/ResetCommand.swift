import ArgumentParser
import CourseCatalog
import ProgressStore
import Terminal

/// `workbook reset`
struct ResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Bring an exercise's stub back; your version is kept.",
        usage: "workbook reset [<exercise>] [<option> ...]",
        discussion: """
            The file as it is now is copied to .workbook/kept first.

            Example:
              workbook reset edit-distance
            """)

    @Argument(help: "An exercise; by default the one you are on.")
    var exercise: String?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let console = display.console
        let store = try ProgressStore(at: course.places.records).named(by: course)
        let courseProgress = CourseProgress(course: course, store: store)
        let chosen = try courseProgress.exercise(named: exercise)
        // A finished course has no exercise that one is on; what is done is undone only by name.
        guard try exercise != nil || courseProgress.isUnderWork(chosen) else {
            throw UserError("every exercise is passed. Name the one to begin again: `workbook list`.")
        }
        let stub = try StubWriter(course: course).write(chosen)
        let path = course.relative(chosen.stubPath)
        switch stub {
        case .unchanged:
            try console.line("\(path) is the stub already; nothing was changed.")
        case .written(keptAt: nil):
            try store.record(Event(.exerciseReset(chosen.id, copy: nil)))
            try console.line("\(path) is the stub again.", Style(.success))
        case .written(keptAt: let kept?):
            try store.record(Event(.exerciseReset(chosen.id, copy: kept)))
            try console.line("\(path) is the stub again.", Style(.success))
            try console.line("Your version is in \(course.relative(kept)).")
        }
    }
}
