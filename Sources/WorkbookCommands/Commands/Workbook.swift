import ArgumentParser
import ConsoleOutput
import Diagnostics
import ExerciseChecks
import Glibc
import LessonMarkup

/// The command a learner types.
package struct Workbook: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "workbook",
        abstract: "Take a course in the terminal: read, write programs, have each judged at once.",
        discussion: """
            Type `workbook next` until the course is done. While you write, `workbook watch` judges each save.
            """,
        version: "0.1",
        subcommands: [
            NextCommand.self, ReadCommand.self, ListCommand.self, QuizCommands.self, ReviewCommand.self,
            ProgressCommand.self, GradeCommand.self,
            WatchCommand.self, LabCommand.self, HintCommand.self, SolutionCommand.self, HistoryCommand.self,
            ResetCommand.self,
            SearchCommand.self, NoteCommand.self, GlossaryCommand.self, StateCommand.self, SetupCommand.self,
            DoctorCommand.self,
            AuthorCommand.self,
        ])

    package init() {}

    /// Without a command's name: what to type first, and where the learner is.
    package func run() throws {
        try StartPage(console: Console(capabilities: .detect())).show()
    }

    /// Runs the command of this process's arguments and exits.
    package static func start() {
        // Swift's run-time library answers Ctrl-\ with a backtrace and then goes on; here it quits, as elsewhere.
        signal(SIGQUIT, SIG_DFL)
        // A file that may not grow further is an error to report and no reason to end without a word.
        signal(SIGXFSZ, SIG_IGN)
        // What this program writes it has to be able to read again, whatever mask it was given.
        let mask = umask(0)
        umask(mask & 0o077)
        do {
            // A page of its own among the help of the commands.
            if CommandLine.arguments.dropFirst() == ["help", "check"] {
                try Console(capabilities: .detect()).write(CheckGrammar.page + "\n")
                return
            }
            if CommandLine.arguments.dropFirst() == ["help", "tensor"] {
                try Console(capabilities: .detect()).read(TensorReference().document(), title: "Tensor")
                return
            }
            if try ReadCommand.runWithoutParsing(CommandLine.arguments.dropFirst()) { return }
            var command = try parseAsRoot()
            defer { Records.sayWhatWasNotKept() }
            try command.run()
        } catch let problem as Diagnostic {
            // It says "error" itself, behind the file and line, where editors look for it.
            Console.aside(problem.description)
            exit(withError: ExitCode.failure)
        } catch {
            exit(withError: error)
        }
    }
}
