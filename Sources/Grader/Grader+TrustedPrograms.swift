import ExerciseChecks
import Foundation
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
        let folder = try WorkFolder(in: workFolders)
        try putProgram(of: source, in: file, calling: entryPoint, into: folder.path)
        let answers = try answers(in: folder.path, nil, calling: entryPoint, to: inputs)
        withExtendedLifetime(folder) {}
        return answers
    }

    /// What each of many files answers to inputs, in their order, up to where it stops; nothing for one that does not compile.
    ///
    /// They are compiled into one program, which is kept by the hash of their texts and run once for each.
    ///
    /// - Parameters:
    ///   - sources: their texts.
    ///   - entryPoint: the function to call, which all declare.
    /// - Throws: `GraderError`.
    package func answers(
        ofEach sources: [String], calling entryPoint: EntryPoint, to inputs: [[WireValue]]
    ) throws(GraderError) -> [[[WireValue]]] {
        guard !sources.isEmpty else { return [] }
        let folder = try WorkFolder(in: workFolders)
        let program = MistakeProgram(sources, calling: entryPoint)
        try putProgram(program, into: folder.path)
        let found = Mutex([[[WireValue]]](repeating: [], count: sources.count))
        let workers = max(1, min(sources.count, ProcessInfo.processInfo.activeProcessorCount))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            var next = worker * sources.count / workers
            let end = (worker + 1) * sources.count / workers
            // One process answers for many files. Where it stops, that file has stopped, and a new one goes on behind it.
            while next < end {
                let range = next..<end
                let answers = (try? answers(in: folder.path, range, calling: entryPoint, to: inputs)) ?? []
                for number in range {
                    let own = answers.dropFirst((number - next) * inputs.count).prefix(inputs.count)
                    found.withLock { $0[number] = Array(own) }
                }
                next += answers.count / max(1, inputs.count) + 1
            }
        }
        withExtendedLifetime(folder) {}
        return found.withLock { $0 }
    }

    /// Runs the program in a folder; of many files in one program, those of a range, each on all inputs.
    private func answers(
        in folder: String, _ files: Range<Int>?, calling entryPoint: EntryPoint, to inputs: [[WireValue]]
    ) throws(GraderError) -> [[WireValue]] {
        let frames = inputs.map(WireCoding.encode)
        var environment = Self.submissionEnvironment
        var limits = limits
        if let files {
            limits.wallSeconds *= Double(files.count)
            limits.cpuSeconds *= files.count
            environment[TurnEnvironment.first] = "\(files.lowerBound)"
            environment[TurnEnvironment.end] = "\(files.upperBound)"
            environment[TurnEnvironment.calls] = "\(frames.count)"
        }
        let outcome = try submissionBox(folder).run(
            SupportModules.program, [], environment: environment, limits: limits,
            conversation: Conversation(
                inputs: (files.map(Array.init) ?? [0]).flatMap { _ in frames }, longestAnswer: 64 << 20))
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
        case .rejected(let said, _), .notLinked(let said, _):
            throw Self.courseProblem(
                said, paths: [Submission.boxedName: file], otherwise: Submission.boxedName)
        case .stopped(_, let sentence, _): throw .course(file: file, line: nil, problem: sentence)
        }
        shelf.keep(key, from: folder)
    }
}
