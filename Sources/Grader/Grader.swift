import ExerciseChecks
import Foundation
import Sandbox
import SubmissionRuntime
import TextTools

/// Grades submissions: compile, run, converse, judge.
package struct Grader: Sendable {
    private let shelf: ModuleShelf
    var modules: SupportModules { shelf.modules }
    /// How submissions are kept apart from this machine.
    package let isolation: IsolationProbe
    /// What a submission may use.
    var limits: Limits
    /// What the compiler may use on one.
    var compileLimits: Limits
    /// Where the folders of gradings are made.
    var workFolders: String
    /// Folders that no submission may see, the course's and those of other submissions: real paths.
    var hidden: [String]

    /// Finds the compiler, the support modules and the isolation this machine has.
    ///
    /// - Parameters:
    ///   - cache: where compiled support modules are kept; by default the user's cache folder.
    ///   - isolation: by default the strongest that works here.
    ///   - limits: what a submission may use.
    ///   - compileLimits: what the compiler may use on it.
    ///   - workFolders: where each grading makes a folder of its own; by default the temporary folder.
    ///   - hiding: folders that no submission may see, wherever they lie: the course's and those of submissions.
    ///   - announce: told when something slow is about to happen, in a sentence for the learner.
    /// - Throws: `GraderError`.
    package init(
        cache: String = Self.userCache, isolation: IsolationProbe = .run(), limits: Limits = .running,
        compileLimits: Limits = .compiling, workFolders: String? = nil, hiding: [String] = [],
        announce: (String) -> Void
    ) throws(GraderError) {
        try MachineTrouble.rejectHopeless()
        shelf = ModuleShelf(
            try SupportModules(SupportSources(), Toolchain(), cache: cache) {
                announce(
                    "Compiling NumericCore for your exercises: once for each version of Swift, some seconds.")
            })
        self.isolation = isolation
        self.limits = limits
        self.compileLimits = compileLimits
        self.workFolders = workFolders ?? WorkFolder.standardParent
        hidden = hiding.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    }

    /// Where the compiled support modules lie.
    package var supportFolder: String { modules.folder }

    /// `$XDG_CACHE_HOME/workbook`, or `~/.cache/workbook`.
    package static var userCache: String {
        let environment = ProcessInfo.processInfo.environment
        // A path with a line end in it cannot stand in the lists that compiler and linker read.
        func isUsable(_ path: String) -> Bool { path.hasPrefix("/") && !path.contains { $0.isNewline } }
        if let cache = environment["XDG_CACHE_HOME"], isUsable(cache) { return "\(cache)/workbook" }
        if let home = environment["HOME"], isUsable(home) { return "\(home)/.cache/workbook" }
        if let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir.map({ String(cString: $0) }),
            isUsable(home)
        {
            return "\(home)/.cache/workbook"
        }
        return "/var/tmp/workbook-cache-\(geteuid())"
    }

    /// Judges one submission on inputs drawn from `seed`.
    ///
    /// Throws `GraderError` when nothing could be judged, which is never the learner's fault.
    package func grade(
        _ submission: Submission, with check: ExerciseCheck, seed: UInt64
    ) throws(GraderError) -> GradeReport {
        switch try compile(submission, with: check) {
        case .refused(var report):
            report.seed = seed
            return report
        case .compiled(let compiled):
            return try judge(compiled, seed: seed)
        }
    }

    /// What came of compiling a submission.
    package enum Compilation: Sendable {
        case compiled(CompiledSubmission)
        /// It goes no further; the report says why. Its seed is 0, since nothing was drawn.
        case refused(GradeReport)
    }

    /// Compiles a submission, to be judged once or many times; throws `GraderError`.
    package func compile(
        _ submission: Submission, with check: ExerciseCheck
    ) throws(GraderError) -> Compilation {
        let modules = modules
        let folder = try inSandbox { () throws(SandboxError) in try WorkFolder(in: workFolders) }
        var report = GradeReport(
            exercise: check.id, verdict: .graderError, file: submission.path, source: submission.source,
            sha256: submission.sha256, isolation: isolation.level, seed: 0, checks: [], finding: .none,
            laws: check.laws, brokenLaws: [], printed: "", entryPoint: check.entryPoint, compileSeconds: 0,
            runSeconds: 0)
        let compiler = Compiler(
            modules: modules, isolation: isolation, limits: compileLimits, hidden: hidden)
        let result = try compiler.compile(submission.source, main: check.entryPoint.glue, in: folder.path)
        if !result.speaksOfTheSubmission, let fault = control(modules).compileFault() {
            guard try shelf.renew(after: modules) else { throw machineTrouble(fault) }
            return try compile(submission, with: check)
        }
        switch result {
        case .rejected(let output, let seconds):
            report.verdict = .compileError
            report.compileSeconds = seconds
            report.finding = .refused(
                CompilerMessages(
                    output, of: submission, entryPoint: check.entryPoint,
                    exerciseOfFunction: check.exerciseOfFunction))
            report.checks = [.init(.compiles, .fail, "the Swift compiler rejects the file")]
            return .refused(report)
        case .notLinked(let output, let seconds):
            report.verdict = .compileError
            report.compileSeconds = seconds
            report.finding = .notLinked(output.text)
            report.checks = [.init(.compiles, .fail, "the linker rejects the file")]
            return .refused(report)
        case .stopped(let verdict, let sentence, let seconds):
            report.verdict = verdict
            report.compileSeconds = seconds
            report.finding = .stopped(sentence, line: nil)
            report.checks = [.init(.compiles, .error, sentence)]
            return .refused(report)
        case .compiled(let seconds):
            report.compileSeconds = seconds
            report.checks = [.init(.compiles, .pass, "it compiles with the signature asked for")]
        }
        return .compiled(CompiledSubmission(check: check, folder: folder, report: report))
    }

    /// Runs a compiled submission on inputs drawn from `seed` and judges it; throws `GraderError`.
    package func judge(_ compiled: CompiledSubmission, seed: UInt64) throws(GraderError) -> GradeReport {
        var report = compiled.report
        report.seed = seed
        report.isolation = isolation.level
        try run(compiled.check, in: compiled.folder.path, into: &report)
        if let stub = compiled.check.faultyStub, Self.code(of: stub) == Self.code(of: report.source) {
            report.isUntouched = true
            report.checks.append(
                .init(.mended, .fail, "the file is as it was found; what mends it is not written yet"))
        }
        return report
    }

    /// A file's lines without blanks, empty ones and comments that stand alone: what two copies of a stub have in common.
    private static func code(of source: String) -> [String] {
        Submission.lines(of: source).map { $0.filter { !$0.isWhitespace } }.filter {
            !$0.isEmpty && !$0.hasPrefix("//")
        }
    }

    /// Runs the compiled submission and completes the report.
    private func run(
        _ check: ExerciseCheck, in folder: String, into report: inout GradeReport
    ) throws(GraderError) {
        let examination = check.draw(report.seed)
        if let problem = examination.problem { throw .examination(problem) }
        let judge = Judge(check: check, examination: examination)
        report.caseCount = judge.drawnCount
        let inputs = judge.inputs.map(WireCoding.encode)
        let longest = judge.examination.cases.map { WireCoding.encode($0.expected).count }.max() ?? 0
        let kills = MemoryKills.soFar()
        let outcome = try inSandbox { () throws(SandboxError) in
            try submissionBox(folder).run(
                SupportModules.program, [], environment: Self.submissionEnvironment, limits: limits,
                conversation: Conversation(inputs: inputs, longestAnswer: 8 * longest + (1 << 20)))
        }
        if outcome.ending == .exited(128 + 9), MemoryKills.soFar() != kills,
            outcome.peakMemory < limits.addressSpace / 4
        {
            throw .machine(
                fault: "the system ended the program for want of memory, of which it had little itself",
                causes: ["`free -m` shows how much memory is left"])
        }
        report.runSeconds = outcome.seconds
        report.printed = Self.shown(outcome.standardOutput)
        let frames = outcome.conversation?.answers ?? []
        let answers = frames.compactMap { try? WireCoding.decode($0) }
        let lineCount = Submission.lines(of: report.source).count
        let locator = FaultLocator(modules: modules, isolation: isolation)
        let ending = RunFailure(outcome, limits: limits) {
            locator.place(of: $0, in: folder, lineCount: lineCount)
        }
        if let ending {
            // A line of the submission's own, or words of its own, are evidence; what ends without either may not be its
            // fault.
            if !ending.speaksOfTheSubmission, let fault = control(modules).fault() {
                throw machineTrouble(fault)
            }
            report.verdict = ending.verdict
            // The process may have named any number.
            let line = ending.line.flatMap { (1...lineCount).contains($0) ? $0 : nil }
            report.finding =
                ending.isUnwritten ? .unwritten(line: line) : .stopped(ending.sentence, line: line)
            if answers.count < inputs.count { report.stoppedAt = judge.place(ofCall: answers.count) }
            report.checks.append(
                .init(.runs, .fail, (line.map { "line \($0): " } ?? "") + ending.sentence))
            if ending.verdict == .crash, answers.count < judge.examination.cases.count {
                report.misconception = judge.misconception(
                    answering: answers, stopsNext: true, equal: try equalAnswers(judge, in: folder))
            }
            report.findingBeforeTheEnd = judge.findingBeforeTheEnd(answers) ?? .none
            report.rightCases = judge.rightCases(answers)
            return
        }
        guard answers.count == frames.count,
            answers.allSatisfy({ $0.count == check.entryPoint.results.count })
        else {
            let sentence = "An answer was not in the form that the grader's own code writes."
            report.verdict = .protocolError
            report.finding = .stopped(sentence, line: nil)
            report.checks.append(.init(.runs, .fail, sentence))
            return
        }
        let opinion = judge.opinion(on: answers)
        report.verdict = opinion.verdict
        report.finding = opinion.finding
        report.checks += opinion.checks
        report.misconception = opinion.misconception
        report.nearMiss = opinion.nearMiss
        report.rightCases = opinion.rightCases
        report.gradients = opinion.gradients
        report.brokenLaws = opinion.brokenLaws
    }

    /// What a submission that has stopped answers to the cases of equal sizes, in a process of their own, up to where it
    /// stops; throws `GraderError`.
    private func equalAnswers(_ judge: Judge, in folder: String) throws(GraderError) -> [[WireValue]] {
        let cases = judge.examination.equalCases
        guard !cases.isEmpty else { return [] }
        let longest = cases.map { WireCoding.encode($0.expected).count }.max() ?? 0
        let outcome = try inSandbox { () throws(SandboxError) in
            try submissionBox(folder).run(
                SupportModules.program, [], environment: Self.submissionEnvironment, limits: limits,
                conversation: Conversation(
                    inputs: cases.map { WireCoding.encode($0.inputs) }, longestAnswer: 8 * longest + (1 << 20)
                ))
        }
        return (outcome.conversation?.answers ?? []).compactMap { try? WireCoding.decode($0) }
    }

    private func control(_ modules: SupportModules) -> Control {
        Control(modules: modules, isolation: isolation, workFolders: workFolders)
    }

    private func machineTrouble(_ fault: String) -> GraderError {
        .machine(fault: Printable.line(fault), causes: MachineTrouble.causes(workFolders: workFolders))
    }

    /// Where a compiled program runs: it sees itself, the system's libraries and Swift's.
    func submissionBox(_ folder: String) -> Box {
        Box(
            isolation: isolation, folder: folder, access: .reads,
            readable: ["\(modules.toolchainRoot)/lib/swift/linux"], purpose: .running, hidden: hidden)
    }

    /// One thread, so that a run repeats; no backtracer, which would print fifty lines after a trap.
    static let submissionEnvironment = [
        "OPENBLAS_NUM_THREADS": "1", "SWIFT_BACKTRACE": "enable=no", "LANG": "C.UTF-8",
    ]

    /// As much of what was printed as a report shows, cut between lines and saying so.
    private static func shown(_ output: [UInt8]) -> String {
        guard output.count > 4096 else { return Printable.text(String(decoding: output, as: UTF8.self)) }
        let kept = output.prefix(4096)
        let end = kept.lastIndex(of: UInt8(ascii: "\n")) ?? kept.endIndex
        return Printable.text(String(decoding: kept[..<end], as: UTF8.self))
            + "\n… (\((output.count - end + 1023) >> 10) KiB more)"
    }
}
