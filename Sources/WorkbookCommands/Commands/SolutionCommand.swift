import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import LessonMarkup
import ProgressStore
import Terminal

/// `workbook solution`
struct SolutionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solution",
        abstract: "The model solution, once it is earned or asked for on purpose.",
        usage: "workbook solution [<exercise>] [<option> ...]",
        discussion: """
            It opens after a pass, or after three different attempts that compiled. Before that it opens only when you \
            say so; the exercise is then marked in `workbook list`.

            Examples:
              workbook solution
              workbook solution edit-distance
              workbook solution edit-distance --show-anyway
            """)

    @Argument(help: "An exercise; by default the one you opened last.")
    var exercise: String?

    @Flag(help: "Show it before it is earned; the exercise is then marked.")
    var showAnyway = false

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let console = display.console
        let store = Records.open(in: course)
        let chosen = try CourseProgress(course: course, store: store).exerciseLookedBackAt(named: exercise)
        let access = SolutionAccess(course: course, store: store, exercise: chosen)
        // Read before anything is asked or marked: a missing file must cost nothing.
        let solution = try access.solution()
        var isWish = false
        if case .closed(let left) = try access.state() {
            guard try showAnyway || confirm(left, console) else { throw ExitCode.failure }
            isWish = true
        }
        try access.recordShown(isWish: isWish)
        try Self.show(solution, of: chosen, console)
    }

    /// Asks whether to go on; without a terminal there is nobody to ask, and the flag is named instead.
    private func confirm(_ left: Int, _ console: Console) throws -> Bool {
        let reason = SolutionAccess.reason(left)
        guard console.capabilities.isInputTerminal else {
            Console.aside("\(reason) `--show-anyway` shows it now, and marks the exercise.")
            return false
        }
        try console.line(reason)
        try console.line("Shown now, the exercise is marked in `workbook list`.")
        try console.write("Type yes to see it all the same: ")
        guard readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "yes" else {
            try console.line("Not shown. `workbook hint` may be enough.")
            return false
        }
        return true
    }

    /// Prints a solution: as it is into a pipe, highlighted in a terminal.
    static func show(_ solution: String, of exercise: Exercise, _ console: Console) throws {
        guard console.capabilities.isOutputTerminal else {
            try console.write(solution.hasSuffix("\n") ? solution : solution + "\n")
            return
        }
        try console.line()
        try console.line("\(exercise.id), the model solution", Style(.tip))
        try console.show(Document(blocks: [Block(.code(info: "swift", text: solution), lines: 1...1)]))
        try console.line()
    }
}
