import ArgumentParser
import ConsoleOutput
import CourseCatalog
import ProgressStore

/// `workbook quiz`
struct QuizCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask a lesson's questions, with fresh numbers each time.",
        usage: "workbook quiz [<lesson>] [<option> ...]",
        discussion: """
            Without a lesson: the one read last. Answers are kept; q stops, and the same command goes on where it \
            stopped. The best time through all of them counts.

            Examples:
              workbook quiz
              workbook quiz 2
              workbook quiz 2 --afresh        from the first question, whatever was begun
            """)

    @Argument(help: "A lesson: its number, its id or a part of it.")
    var lesson: String?

    @Flag(help: "Begin with the first question, though an earlier time is not over.")
    var afresh = false

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
        let console = display.console
        var sitting = try QuizSitting(through: quiz, of: chosen, in: course, store: store, isNew: afresh)
        if sitting.settledBefore > 0 {
            try console.line(
                "\(sitting.settledBefore) of \(quiz.questions.count) answered before; here is the rest. "
                    + "--afresh begins anew.", .quiet)
        }
        let asking = QuizOnLines(console: console, command: "workbook quiz \(chosen.id)")
        guard try asking.ask(&sitting, title: "Quiz: \(chosen.title)") else { return }
        _ = try asking.close(sitting, quiz: quiz, of: chosen)
    }
}
