import Sandbox

/// Why nothing could be judged. None of these is the learner's mistake, and none is ever a fail.
package enum GraderError: Error, Equatable, CustomStringConvertible {
    /// No `swiftc` on the PATH.
    case compilerMissing
    /// The sources of NumericCore and SubmissionRuntime are not beside the program.
    case supportSourcesMissing(searched: [String])
    /// The support modules did not compile; `output` is what the compiler said.
    case supportBuildFailed(step: String, output: String)
    /// A file or folder could not be read or written.
    case file(path: String, problem: String)
    /// A child could not be started.
    case cannotStart(program: String, problem: String)
    /// Strong isolation was demanded and bubblewrap is missing or may not make namespaces here.
    case isolationUnavailable(reason: String)
    /// A file known to be right fails here as well; `fault` says how, `causes` what can be seen of why.
    case machine(fault: String, causes: [String])
    /// A file of the course's own is at fault: its author's to mend.
    case course(file: String, line: Int?, problem: String)
    /// The same, in words that name file and line already.
    case examination(String)
    /// The exercise exists but nobody has written its check.
    case noCheck(exercise: String)

    /// What the sandbox could not do, in the same words.
    init(_ error: SandboxError) {
        switch error {
        case .file(let path, let problem): self = .file(path: path, problem: problem)
        case .cannotStart(let program, let problem): self = .cannotStart(program: program, problem: problem)
        }
    }

    package var description: String {
        switch self {
        case .compilerMissing:
            """
            swiftc is not on the PATH, so nothing can be compiled. Install Swift from swift.org/install, open \
            a new terminal, and try `swiftc --version`.
            """
        case .supportSourcesMissing(let searched):
            """
            the sources of NumericCore were not found; looked in \(searched.joined(separator: ", ")). \
            Run workbook from its own checkout, or install it with its share/workbook folder.
            """
        case .supportBuildFailed(let step, let output):
            "preparing the grader failed at: \(step). This is not your exercise's fault; "
                + (MachineTrouble.causes(workFolders: WorkFolder.standardParent).first.map {
                    "the cause may be this: \($0)"
                }
                    ?? "`workbook doctor` shows what is missing")
                + ". The compiler said:\n\(output)"
        case .file(let path, let problem): SandboxError.file(path: path, problem: problem).description
        case .cannotStart(let program, let problem):
            SandboxError.cannotStart(program: program, problem: problem).description
        case .isolationUnavailable(let reason):
            """
            strong isolation was asked for and is not to be had: \(reason). Install bubblewrap, or allow user \
            namespaces; `workbook doctor` says how.
            """
        case .machine(let fault, let causes):
            "nothing can be judged on this machine at present: a file that is known to be right fails too (\(fault)). "
                + (causes.isEmpty
                    ? "`workbook doctor` may show why" : "The cause: " + causes.joined(separator: ". Also: "))
                + "."
        case .course(let file, let line, let problem):
            "\(file)\(line.map { ":\($0)" } ?? ""): error: \(problem)"
        case .examination(let problem): problem
        case .noCheck(let exercise):
            "\(exercise) has no check, so it cannot be graded. Write solutions/LESSON/"
                + "\(exercise.map { $0 == "-" ? "_" : $0 }.map(String.init).joined())/check.yml."
        }
    }
}

/// Does work in the sandbox; its trouble is thrown as the grader's.
func inSandbox<Result>(_ work: () throws(SandboxError) -> Result) throws(GraderError) -> Result {
    do { return try work() } catch { throw GraderError(error) }
}
