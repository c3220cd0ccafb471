import ArgumentParser

/// `workbook note`
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "The notes you wrote while reading.",
        discussion: """
            In a lesson, a writes a note on the sentence at the top of the page, or at its heading: on a line, or with \
            Enter alone in your editor. A shows the notes on that lesson. Each note keeps its lesson, its heading and the \
            sentence it is about, and may have 8,000 characters.

            Examples:
              workbook note                            all of them
              workbook note first-steps                those on a lesson
              workbook note show 3
              workbook note edit 3                     in your editor
              workbook note edit 3 the carry is one    on a line
              workbook note add 2 --at Shapes "B comes first"
              workbook note --remove 3
              workbook note export notes.md            with the exercises you solved
            """,
        subcommands: [List.self, Show.self, Edit.self, Add.self, Export.self], defaultSubcommand: List.self)
}
