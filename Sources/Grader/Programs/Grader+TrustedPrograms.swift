import ExerciseChecks
import Foundation
import Sandbox
import SubmissionRuntime
import Synchronization

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
        let folder = try inSandbox { () throws(SandboxError) in try WorkFolder(in: workFolders) }
        try putProgram(of: source, in: file, calling: entryPoint, into: folder.path)
        let outcome = try inSandbox { () throws(SandboxError) in
            try submissionBox(folder.path).run(
                SupportModules.program, [], environment: Self.submissionEnvironment, limits: limits,
                conversation: Conversation(inputs: inputs.map(WireCoding.encode), longestAnswer: 64 << 20))
        }
        withExtendedLifetime(folder) {}
        return Self.answers(outcome, of: entryPoint)
    }

    /// What each of many files answers to batches of inputs, in their order, up to where it stops in each; nothing for one that
    /// does not compile.
    ///
    /// They are compiled into one program, which is kept by the hash of their texts. A process answers for as many of them
    /// as it can: where it stops, a new one goes on behind.
    ///
    /// - Parameters:
    ///   - sources: their texts.
    ///   - entryPoint: the function to call, which all declare.
    ///   - batches: inputs that are asked without regard to what came of other batches.
    /// - Returns: the answers by file, then by batch.
    /// - Throws: `GraderError`.
    package func answers(
        ofEach sources: [String], calling entryPoint: EntryPoint, toBatches batches: [[[WireValue]]]
    ) throws(GraderError) -> [[[[WireValue]]]] {
        guard !sources.isEmpty, !batches.isEmpty else { return sources.map { _ in batches.map { _ in [] } } }
        let folder = try inSandbox { () throws(SandboxError) in try WorkFolder(in: workFolders) }
        try putProgram(MistakeProgram(sources, calling: entryPoint), into: folder.path)
        let turns = sources.count * batches.count
        let found = Mutex([[[WireValue]]](repeating: [], count: turns))
        let workers = max(1, min(sources.count, ProcessInfo.processInfo.activeProcessorCount))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            var next = worker * sources.count / workers * batches.count
            let end = (worker + 1) * sources.count / workers * batches.count
            while next < end {
                guard
                    let (answers, isOutOfTime) = try? run(
                        folder.path, turns: next..<end, calling: entryPoint, batches)
                else { return }
                var given = answers[...]
                var isStopped = false
                while next < end, !isStopped {
                    let count = batches[next % batches.count].count
                    let own = Array(given.prefix(count))
                    given = given.dropFirst(own.count)
                    found.withLock { $0[next] = own }
                    isStopped = own.count < count
                    next += 1
                }
                // What does not end would be waited for in every batch.
                if isStopped, isOutOfTime {
                    next = (next - 1) / batches.count * batches.count + batches.count
                }
            }
        }
        withExtendedLifetime(folder) {}
        let all = found.withLock { $0 }
        return sources.indices.map { Array(all[($0 * batches.count)...].prefix(batches.count)) }
    }

    /// Runs some turns of the program of many files in a folder.
    private func run(
        _ folder: String, turns: Range<Int>, calling entryPoint: EntryPoint, _ batches: [[[WireValue]]]
    ) throws(GraderError) -> (answers: [[WireValue]], isOutOfTime: Bool) {
        var environment = Self.submissionEnvironment
        environment[TurnEnvironment.first] = "\(turns.lowerBound)"
        environment[TurnEnvironment.end] = "\(turns.upperBound)"
        environment[TurnEnvironment.calls] = batches.map { "\($0.count)" }.joined(separator: ",")
        var limits = limits
        limits.wallSeconds += Double(turns.count) / 4
        limits.cpuSeconds += turns.count / 4
        let frames = batches.map { $0.map(WireCoding.encode) }
        let outcome = try inSandbox { () throws(SandboxError) in
            try submissionBox(folder).run(
                SupportModules.program, [], environment: environment, limits: limits,
                conversation: Conversation(
                    inputs: turns.flatMap { frames[$0 % batches.count] }, longestAnswer: 64 << 20))
        }
        let isOutOfTime =
            outcome.ending == .outOfTime || outcome.ending == .exited(128 + Int(SIGXCPU))
        return (Self.answers(outcome, of: entryPoint), isOutOfTime)
    }

    /// The answers of a process, as far as they are in the right form.
    private static func answers(_ outcome: ChildOutcome, of entryPoint: EntryPoint) -> [[WireValue]] {
        var answers: [[WireValue]] = []
        for frame in outcome.conversation?.answers ?? [] {
            guard let values = try? WireCoding.decode(frame), values.count == entryPoint.results.count else {
                break
            }
            answers.append(values)
        }
        return answers
    }

    /// Puts the compiled program of many files into a folder: the one that was kept, or a new one.
    private func putProgram(_ program: MistakeProgram, into folder: String) throws(GraderError) {
        let shelf = KeptPrograms(beside: modules)
        let key = shelf.key(of: [program.main] + program.files)
        if shelf.put(key, into: folder) { return }
        let compiler = Compiler(modules: modules, isolation: isolation, limits: compileLimits, hidden: hidden)
        guard case .compiled = try compiler.compile(program, in: folder) else { return }
        shelf.keep(key, from: folder)
    }

    /// Puts the compiled program into a folder: the one that was kept, or a new one.
    private func putProgram(
        of source: String, in file: String, calling entryPoint: EntryPoint, into folder: String
    ) throws(GraderError) {
        let shelf = KeptPrograms(beside: modules)
        let key = shelf.key(of: [entryPoint.glue, source])
        if shelf.put(key, into: folder) { return }
        let compiler = Compiler(modules: modules, isolation: isolation, limits: compileLimits, hidden: hidden)
        switch try compiler.compile(source, main: entryPoint.glue, in: folder) {
        case .compiled: break
        case .rejected(let output, _), .notLinked(let output, _):
            throw Self.courseProblem(
                output, paths: [Submission.boxedName: file], otherwise: Submission.boxedName)
        case .stopped(_, let sentence, _): throw .course(file: file, line: nil, problem: sentence)
        }
        shelf.keep(key, from: folder)
    }
}
