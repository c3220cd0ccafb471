import ExerciseChecks
import Foundation
import Sandbox
import SubmissionRuntime
import TextTools

/// Running check.swift: boxed as a submission is, in a box that no submission shares.
extension Grader {
    /// The program of a check; throws `GraderError` where the kit's sources cannot be read.
    package func checkProgram(
        _ check: CheckProgram.File, using solutions: [CheckProgram.File], entryPoint: EntryPoint
    ) throws(GraderError) -> CheckProgram {
        let sources = try SupportSources()
        var kit: [CheckProgram.File] = []
        for path in try sources.files(of: SupportSources.kit) {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw .file(path: path, problem: "it cannot be read")
            }
            kit.append(.init(path: path, text: text))
        }
        return CheckProgram(check: check, solutions: solutions, kit: kit, entryPoint: entryPoint)
    }

    /// What a check's program answers to requests, in their order.
    ///
    /// - Throws: `GraderError.course` where it does not compile, or stops.
    package func answers(
        of program: CheckProgram, to requests: [[WireValue]]
    ) throws(GraderError) -> [[WireValue]] {
        let folder = try inSandbox { () throws(SandboxError) in try WorkFolder(in: workFolders) }
        try putProgram(program, into: folder.path)
        let outcome = try inSandbox { () throws(SandboxError) in
            try submissionBox(folder.path).run(
                SupportModules.program, [], environment: Self.submissionEnvironment, limits: limits,
                conversation: Conversation(inputs: requests.map(WireCoding.encode), longestAnswer: 64 << 20))
        }
        withExtendedLifetime(folder) {}
        let answers = (outcome.conversation?.answers ?? []).compactMap { try? WireCoding.decode($0) }
        guard answers.count == requests.count else {
            let said = Printable.text(String(decoding: outcome.standardError.suffix(1 << 12), as: UTF8.self))
            let words =
                TrapMessage(said)?.message ?? RunFailure(outcome, limits: limits) { _ in nil }?.sentence
            throw .course(
                file: program.paths["check.swift"] ?? "check.swift", line: nil,
                problem: "it stops while it is asked: \(words ?? "without a word")")
        }
        return answers
    }

    /// What a check's program answers to one request that hangs on nothing but its text; kept beside the program.
    package func keptAnswer(
        of program: CheckProgram, to request: [WireValue]
    ) throws(GraderError) -> [WireValue] {
        let shelf = KeptPrograms(beside: modules)
        let key = shelf.key(of: program.files.flatMap { [$0.name, $0.text] }) + ".answer"
        if let kept = shelf.bytes(key).flatMap({ try? WireCoding.decode($0) }) { return kept }
        let answer = try answers(of: program, to: [request])[0]
        shelf.keep(key, bytes: WireCoding.encode(answer))
        return answer
    }

    private func putProgram(_ program: CheckProgram, into folder: String) throws(GraderError) {
        let shelf = KeptPrograms(beside: modules)
        let key = shelf.key(of: program.files.flatMap { [$0.name, $0.text] })
        if shelf.put(key, into: folder) { return }
        let compiler = Compiler(modules: modules, isolation: isolation, limits: compileLimits, hidden: hidden)
        switch try compiler.compile(program, in: folder) {
        case .compiled: shelf.keep(key, from: folder)
        case .rejected(let output, _), .notLinked(let output, _):
            throw Self.courseProblem(output, paths: program.paths, otherwise: "check.swift")
        case .stopped(_, let sentence, _):
            throw .course(file: program.paths["check.swift"] ?? "check.swift", line: nil, problem: sentence)
        }
    }

    /// The compiler's first error as a problem of one of the course's files.
    ///
    /// - Parameters:
    ///   - paths: the files' paths by their names in the box.
    ///   - name: the file that is named where the error stands in none of them.
    static func courseProblem(
        _ output: CompilerOutput, paths: [String: String], otherwise name: String
    ) -> GraderError {
        let error = output.firstError
        let path = error?.file.flatMap { paths[$0] }
        return .course(
            file: path ?? paths[name] ?? name, line: path == nil ? nil : error?.line,
            problem: "it does not compile: \(Printable.line(error?.text ?? output.text))")
    }
}
