import Foundation
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
        /// It did not compile, or did not end well; the words say why.
        case failed(String)
    }
}

extension Grader {
    /// Runs a program in the sandbox and returns what it printed; throws `GraderError`.
    package func run(_ program: LessonProgram) throws(GraderError) -> LessonProgram.Outcome {
        let folder = try inSandbox { () throws(SandboxError) in try WorkFolder(in: workFolders) }
        let compiler = Compiler(modules: modules, isolation: isolation, hidden: hidden)
        switch try program.files.isEmpty
            ? compiler.compile("", main: program.source, in: folder.path)
            : compiler.compile(CheckProgram(main: program.source, files: program.files), in: folder.path)
        {
        case .rejected(let output, _), .notLinked(let output, _): return .failed(output.text)
        case .stopped(_, let sentence, _): return .failed(sentence)
        case .compiled: break
        }
        let outcome = try inSandbox { () throws(SandboxError) in
            try submissionBox(folder.path).run(
                SupportModules.program, [], environment: Self.submissionEnvironment, limits: limits)
        }
        let printed = Printable.text(String(decoding: outcome.standardOutput, as: UTF8.self))
        if outcome.ending == .exited(0) { return .printed(printed) }
        let errors = Printable.text(String(decoding: outcome.standardError, as: UTF8.self))
        return .failed("it ended with \(outcome.ending)\n\(printed)\(errors)")
    }
}
