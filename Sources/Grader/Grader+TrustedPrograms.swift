import ExerciseChecks
import Foundation
import SubmissionRuntime

/// Running a course's own files: model solutions and mistakes. They are boxed as submissions are, and share no box with one.
extension Grader {
    /// What a file answers to inputs, in their order, up to where it stops.
    ///
    /// It is compiled once and kept by the hash of its text.
    ///
    /// - Parameters:
    ///   - source: its text.
    ///   - file: its path, for messages.
    ///   - entryPoint: the function to call.
    /// - Throws: `GraderError`; `.course` where the file does not compile.
    package func answers(
        of source: String, in file: String, calling entryPoint: EntryPoint, to inputs: [[WireValue]]
    ) throws(GraderError) -> [[WireValue]] {
        let folder = try WorkFolder(in: workFolders)
        try putProgram(of: source, in: file, calling: entryPoint, into: folder.path)
        let outcome = try submissionBox(folder.path).run(
            SupportModules.program, [], environment: Self.submissionEnvironment, limits: limits,
            conversation: Conversation(inputs: inputs.map(WireCoding.encode), longestAnswer: 64 << 20))
        var answers: [[WireValue]] = []
        for frame in outcome.conversation?.answers ?? [] {
            guard let values = try? WireCoding.decode(frame), values.count == entryPoint.results.count else {
                break
            }
            answers.append(values)
        }
        withExtendedLifetime(folder) {}
        return answers
    }

    /// Puts the compiled program into a folder: the one that was kept, or a new one.
    private func putProgram(
        of source: String, in file: String, calling entryPoint: EntryPoint, into folder: String
    ) throws(GraderError) {
        let modules = modules
        let key = SHA256.hexDigest(of: Array("\(modules.folder)\n\(entryPoint.glue)\n\(source)".utf8))
        let shelf = (modules.folder as NSString).deletingLastPathComponent + "/bank"
        let kept = "\(shelf)/\(key)"
        let program = "\(folder)/\(SupportModules.program)"
        if (try? FileManager.default.copyItem(atPath: kept, toPath: program)) != nil { return }
        let compiler = Compiler(modules: modules, isolation: isolation, limits: compileLimits, hidden: hidden)
        switch try compiler.compile(source, main: entryPoint.glue, in: folder) {
        case .compiled: break
        case .rejected(let said, _), .notLinked(let said, _):
            let first = said.split(separator: "\n").first { $0.contains("error: ") }.map(String.init) ?? said
            let parts = first.split(separator: ":", maxSplits: 2)
            let line = parts.count == 3 && parts[0] == Submission.boxedName[...] ? Int(parts[1]) : nil
            let message = first.range(of: "error: ").map { String(first[$0.upperBound...]) } ?? first
            throw .course(file: file, line: line, problem: "it does not compile: \(Printable.line(message))")
        case .stopped(_, let sentence, _): throw .course(file: file, line: nil, problem: sentence)
        }
        // Kept under another name first, so that nobody finds half a program.
        let draft = "\(kept).\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
        try? FileManager.default.createDirectory(atPath: shelf, withIntermediateDirectories: true)
        if (try? FileManager.default.copyItem(atPath: program, toPath: draft)) != nil { rename(draft, kept) }
    }
}
