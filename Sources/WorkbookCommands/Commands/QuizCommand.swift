import ArgumentParser
import CourseCatalog
import ProgressStore

/// `workbook quiz`
struct QuizCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quiz",
        abstract: "Ask a lesson's questions, all of them, with fresh numbers.",
        usage: "workbook quiz [<lesson>] [<option> ...]",
        discussion: """
            Without a lesson: the one read last. Answers are kept; q stops.

            Examples:
              workbook quiz
              workbook quiz 2
            """)

    @Argument(help: "A lesson: its number, its id or a part of it.")
    var lesson: String?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        let store = Records.open(in: course)
        let name = try lesson ?? store.lastReadLesson() ?? course.lessons.first?.id ?? ""
        let chosen = try course.lesson(named: name)
        guard let quiz = try chosen.quiz(), !quiz.questions.isEmpty else {
            throw UserError("\(chosen.id) has no quiz.")
        }
        _ = try QuizOnLines(lesson: chosen, store: store, console: display.console, isAfresh: true)
            .ask(quiz.questions)
    }
}
