import ArgumentParser
import ConsoleOutput
import CourseCatalog
import LessonMarkup
import ProgressStore
import Terminal

/// `workbook hint`
struct HintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hint",
        abstract: "The next of an exercise's three hints.",
        usage: "workbook hint [<exercise>] [<option> ...]",
        discussion: """
            From a nudge to nearly the code. Each call shows one more; after the third, all three.

            Examples:
              workbook hint
              workbook hint edit-distance
            """)

    @Argument(help: "An exercise; by default the one you are on, as `help grade` says.")
    var exercise: String?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let console = display.console
        let store = Records.open(in: course)
        let chosen = try CourseProgress(course: course, store: store).exercise(named: exercise)
        try Hints(course: course, store: store, console: console).showNext(of: chosen)
    }
}

/// An exercise's hints, one more at each call.
struct Hints {
    let course: Course
    let store: ProgressStore
    let console: Console

    /// Shows the next hint and remembers it; after the last, all of them.
    func showNext(of exercise: Exercise) throws {
        let hints = try course.task(of: exercise).hints
        guard !hints.isEmpty else { throw UserError("\(exercise.id) has no hints.") }
        let shown = try store.hintsShown(of: exercise.id)
        if shown >= hints.count {
            for (index, hint) in hints.enumerated() { try show(hint, index, of: hints.count, exercise) }
            return
        }
        try show(hints[shown], shown, of: hints.count, exercise)
        try store.record(Event(.hintShown(exercise.id, number: shown + 1)))
        if shown + 1 < hints.count {
            try console.line("`workbook hint` again shows the next.", .quiet)
        }
    }

    private func show(_ hint: Document, _ index: Int, of count: Int, _ exercise: Exercise) throws {
        try console.line("\(exercise.id), hint \(index + 1) of \(count)", Style(.tip))
        try console.show(hint)
        try console.line()
    }
}
