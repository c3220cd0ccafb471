import ArgumentParser
import ConsoleOutput
import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore
import QuizBank
import Terminal
import TextTools

/// `workbook next`
struct NextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "The next thing: lesson, then quiz, then exercises, then its lab, then the next lesson.",
        usage: "workbook next [<option> ...]",
        discussion: """
            Resumes where you were. In a terminal a lesson opens in a pager (press ? for its keys); piped, it is \
            printed as plain text.

            Who knows the start begins later: --from sets the first lesson that is asked for. The lessons before it can be \
            tested out of, each by its quiz, four fifths right at once, and one exercise.

            Examples:
              workbook next
              workbook next --from 7
              workbook next | less
            """)

    @Option(
        help: ArgumentHelp(
            "Begin the course at this lesson; 0 or the first one's name takes it back.", valueName: "lesson"))
    var from: String?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let console = display.console
        let store = Records.open(in: course)
        let isFirstRun = try store.events(.lessonOpened).isEmpty
        defer { if isFirstRun { Self.welcome() } }
        if let from { try Self.begin(at: course.lesson(named: from), in: course, store, console) }
        _ = try Self.goOn(in: course, store, console)
    }

    /// Makes a lesson the first that is asked for.
    private static func begin(
        at lesson: Lesson, in course: Course, _ store: ProgressStore, _ console: Console
    ) throws {
        try store.record(Event(.startedFrom(lesson.id)))
        let before = course.lessons.prefix { $0.id != lesson.id }.count
        try console.line(
            before == 0
                ? "The course begins at its first lesson again."
                : "The course begins at \(lesson.id) for you. `workbook list` says how to test out of the "
                    + "\(before.counted("lesson")) before it.", .quiet)
    }

    /// Shows one thing after another until the learner stops or comes to an exercise, which is returned.
    static func goOn(in course: Course, _ store: ProgressStore, _ console: Console) throws -> Exercise? {
        let courseProgress = CourseProgress(course: course, store: store)
        while true {
            switch try courseProgress.next() {
            case .lesson(let lesson):
                let reading = LessonReading(course: course, store: store, console: console)
                guard try reading.read(lesson) == .goOn else { return nil }
            case .quiz(let lesson, let quiz, _):
                var sitting = try QuizSitting(
                    through: quiz, of: lesson, in: course, store: store, onlyNeverSettled: true)
                let asking = QuizOnLines(console: console, command: "workbook next")
                guard try asking.ask(&sitting, title: "Quiz: \(lesson.title)"),
                    try asking.close(sitting, quiz: quiz, of: lesson)
                else { return nil }
            case .exercise(let exercise, let lesson):
                try ExercisePage(course: course, store: store, console: console).show(exercise, of: lesson)
                return exercise
            case .lab(let lab, let variant):
                try LabOffer(lab: lab, variant: variant, course: course, store: store, console: console)
                    .show()
                return nil
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
