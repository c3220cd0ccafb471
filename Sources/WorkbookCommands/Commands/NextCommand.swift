import ArgumentParser
import ConsoleOutput
import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore
import QuizBank
import Terminal

/// `workbook next`
struct NextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "The next thing: lesson, then quiz, then exercises, then the next lesson.",
        usage: "workbook next [<option> ...]",
        discussion: """
            Resumes where you were. In a terminal a lesson opens in a pager (press ? for its keys); piped, it is \
            printed as plain text.

            Examples:
              workbook next
              workbook next | less
            """)

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let console = display.console
        let store = Records.open(in: course)
        let isFirstRun = try store.events(.lessonOpened).isEmpty
        defer { if isFirstRun { Self.welcome() } }
        _ = try Self.goOn(in: course, store, console)
    }

    /// Shows one thing after another until the learner stops or comes to an exercise, which is returned.
    static func goOn(in course: Course, _ store: ProgressStore, _ console: Console) throws -> Exercise? {
        let courseProgress = CourseProgress(course: course, store: store)
        while true {
            switch try courseProgress.next() {
            case .lesson(let lesson):
                let reading = LessonReading(course: course, store: store, console: console)
                guard try reading.read(lesson) == .goOn else { return nil }
            case .quiz(let lesson, _, let open):
                let asking = QuizOnLines(lesson: lesson, store: store, console: console)
                guard try asking.ask(open) else { return nil }
            case .exercise(let exercise, let lesson):
                try ExercisePage(course: course, store: store, console: console).show(exercise, of: lesson)
                return exercise
            case .done:
                try console.line(
                    "The course is done. Every lesson is read, every exercise passed.", Style(.success))
                try console.line("`workbook list` shows it all; `workbook read` opens any lesson again.")
                return nil
            }
        }
    }

    /// After the very first run: where things are kept and how `workbook` becomes a word.
    private static func welcome() {
        Console.aside("\nYour progress is kept in .workbook, beside the lessons.")
        guard !Program.isOnPath else { return }
        Console.aside(
            "To type `workbook` from now on, run this once:\n\n    swift run -c release workbook setup\n")
    }
}
