import Sandbox

extension Grader {
    /// Runs a main file beside a course's own source, boxed as a submission is, and returns what it printed; throws
    /// `GraderError`.
    ///
    /// What it printed is kept by the hash of both texts.
    ///
    /// - Parameters:
    ///   - main: top-level Swift. What a `#sourceLocation` in it says is how failures name a place.
    ///   - source: the file whose functions it calls.
    package func run(_ main: String, beside source: String) throws(GraderError) -> LessonProgram.Outcome {
        let modules = modules
        let shelf = KeptPrograms(beside: modules)
        let key = shelf.key(of: [main, source]) + ".printed"
        if let text = shelf.bytes(key).flatMap({ String(validating: $0, as: UTF8.self) }) {
            return .printed(text)
        }
        let folder = try inSandbox { () throws(SandboxError) in try WorkFolder(in: workFolders) }
        let compiler = Compiler(modules: modules, isolation: isolation, limits: compileLimits, hidden: hidden)
        let outcome = try outcome(of: compiler.compile(source, main: main, in: folder.path), in: folder)
        if case .printed(let printed) = outcome { shelf.keep(key, bytes: Array(printed.utf8)) }
        return outcome
    }
}
