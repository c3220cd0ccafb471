import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import ProgressStore
import QuizBank
import ReviewSchedule

/// `workbook review`
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Ask again what you are about to forget: questions, and exercises from an empty stub.",
        usage: "workbook review [<exercise>] [<option> ...]",
        discussion: """
            What you answered comes back after days that grow as you know it better. The weakest of what is due is asked \
            first, with fresh numbers. q stops; what you answered is kept.

            With an exercise's name its stub is emptied, your file kept, and you write it once more.

            Examples:
              workbook review
              workbook review --minutes 10
              workbook review edit-distance
              workbook review --away-until 2026-12-05
            """)

    @Argument(help: "An exercise to write again from its empty stub.")
    var exercise: String?

    @Option(help: "Begin no question after so many minutes.")
    var minutes: Double?

    @Option(help: "Ask at most so many questions a day.")
    var limit = 20

    @Option(help: ArgumentHelp("Let nothing be due before a day, as 2026-12-05.", valueName: "day"))
    var awayUntil: String?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if let minutes, !(minutes > 0 && minutes <= 600) {
            throw ValidationError("--minutes is \(minutes); give a number above 0, up to 600.")
        }
        if !(1...1000).contains(limit) {
            throw ValidationError("--limit is \(limit); give a number from 1 to 1000.")
        }
        if let awayUntil, Absence.day(awayUntil) == nil {
            throw ValidationError("--away-until is \(awayUntil); write the day as 2026-12-05.")
        }
    }

    func run() throws {
        let course = try location.load()
        let console = display.console
        let store = Records.open(in: course)
        if let awayUntil {
            try store.record(Event(.awayUntil(awayUntil)))
            let isAway = try Absence(in: store) != nil
            try console.line(
                isAway
                    ? "Nothing is due before \(awayUntil)." : "\(awayUntil) is not ahead: what is due is due."
            )
            return
        }
        if let exercise {
            try ReviewSitting(course: course, store: store, console: console)
                .beginAgain(try course.exercise(named: exercise))
            return
        }
        try ReviewSitting(course: course, store: store, console: console)
            .ask(limit: limit, minutes: minutes)
    }
}
