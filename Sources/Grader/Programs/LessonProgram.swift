import Sandbox
import TextTools

/// A whole program from a lesson or a question, compiled and run as a submission would be.
package struct LessonProgram: Sendable {
    /// Top-level Swift, as it stands in the fence.
    package var source: String
    /// Files whose functions it calls, one module with it.
    package var files: [CheckProgram.File]

    package init(_ source: String, beside files: [CheckProgram.File] = []) {
        self.source = source
        self.files = files
    }

    /// What came of it.
    package enum Outcome: Sendable, Equatable {
        case printed(String)
        /// It did not compile, or did not end well.
        case failed(ProgramFailure)
    }
}

extension Grader {
    /// Runs a program in the sandbox and returns what it printed; throws `GraderError`.
    package func run(_ program: LessonProgram) throws(GraderError) -> LessonProgram.Outcome {
        let folder = try inSandbox { () throws(SandboxError) in try WorkFolder(in: workFolders) }
        let compiler = Compiler(modules: modules, isolation: isolation, hidden: hidden)
        return try outcome(
            of: program.files.isEmpty
                ? compiler.compile("", main: program.source, in: folder.path)
                : compiler.compile(
                    CheckProgram(main: program.source, files: program.files), in: folder.path), in: folder)
    }

    /// Runs what was compiled in a folder.
    func outcome(
        of compilation: Compiler.Result, in folder: WorkFolder
    ) throws(GraderError) -> LessonProgram.Outcome {
        switch compilation {
        case .rejected(let output, _), .notLinked(let output, _): return .failed(ProgramFailure(output))
        case .stopped(_, let sentence, _): return .failed(ProgramFailure(sentence))
        case .compiled: break
        }
        // Nobody waits for a program without an end longer than its processor time; the clock on the wall also counts what
        // others do on a busy machine.
        var limits = limits
        limits.wallSeconds *= 4
        let outcome = try inSandbox { () throws(SandboxError) in
            try submissionBox(folder.path).run(
                SupportModules.program, [], environment: Self.submissionEnvironment, limits: limits)
        }
        let printed = Printable.text(String(decoding: outcome.standardOutput, as: UTF8.self))
        if outcome.ending == .exited(0) { return .printed(printed) }
        let errors = Printable.text(String(decoding: outcome.standardError, as: UTF8.self))
        return .failed(
            ProgramFailure(ending: Self.words(for: outcome.ending, limits), printed: printed, errors: errors))
    }

    private static func words(for ending: ChildOutcome.Ending, _ limits: Limits) -> String {
        switch ending {
        case .exited(let status) where status < 128: "ended with exit status \(status)"
        case .exited(128 + 24), .outOfTime: "did not end within \(limits.cpuSeconds) s of processor time"
        case .exited(let status): "was ended by signal \(status - 128)"
        case .tooMuchOutput: "printed more than \(limits.outputBytes >> 20) MiB"
        case .tooManyProcesses: "started more than \(limits.processes) processes"
        case .wroteTooMuch: "wrote more than \(limits.folderBytes >> 20) MiB into files"
        case .brokeConversation: "wrote where only answers belong"
        case .notAProgram: "cannot be started"
        }
    }
}
