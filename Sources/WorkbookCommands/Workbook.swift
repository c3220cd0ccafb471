import ArgumentParser

/// The command a learner types.
package struct Workbook: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "workbook",
        abstract: "Learn recurrent networks and attention by writing them.",
        discussion: """
            Type `workbook next` until the course is done, and `workbook grade` after each edit.

              workbook next               the next thing: a lesson, its quiz, its exercises
              workbook grade              judge the exercise you are on
              workbook hint               a nudge; three for each exercise
              workbook list               where you are
            """,
        version: "0.1",
        subcommands: [
            NextCommand.self, ReadCommand.self, ListCommand.self, QuizCommand.self, GradeCommand.self,
            WatchCommand.self, HintCommand.self, SolutionCommand.self, HistoryCommand.self, ResetCommand.self,
            SetupCommand.self, DoctorCommand.self, AuthorCommand.self,
        ])

    package init() {}
}
