import ArgumentParser

/// `workbook quiz`: asks a lesson's questions where nothing else is named.
struct QuizCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quiz",
        abstract: "Ask a lesson's questions, with fresh numbers each time; import and export questions.",
        usage: """
            workbook quiz [<lesson>] [<option> ...]
            workbook quiz import <file> [--format <format>] [--lesson <lesson>]
            workbook quiz export <lesson> --format <format> [--output <file>]
            """,
        discussion: """
            Without a lesson: the one read last. Answers are kept; q stops, and the same command goes on where it \
            stopped. The best time through all of them counts.

            Examples:
              workbook quiz
              workbook quiz 2
              workbook quiz 2 --afresh        from the first question, whatever was begun
            """,
        subcommands: [QuizCommand.self, QuizImportCommand.self, QuizExportCommand.self],
        defaultSubcommand: QuizCommand.self)
}
