import Foundation
import Sandbox

/// Compiles a submission in a box of its own.
struct Compiler {
    let modules: SupportModules
    let isolation: IsolationProbe
    var limits = Limits.compiling
    /// Folders that the compiler may not see.
    var hidden: [String] = []

    /// As much of the compiler's words as anybody reads; a source can make it say megabytes.
    private static let mostWords = 64 << 10

    enum Result {
        /// The folder now holds `submission`.
        case compiled(seconds: Double)
        /// The compiler refused the source.
        case rejected(CompilerOutput, seconds: Double)
        /// The source compiles and does not link.
        case notLinked(CompilerOutput, seconds: Double)
        /// It did not finish, or broke off, on this source.
        case stopped(Verdict, sentence: String, seconds: Double)

        /// Whether it is known to be about the source: it compiles, or a message names one of its lines.
        var speaksOfTheSubmission: Bool {
            switch self {
            case .compiled: true
            // The glue calls the file's function, and an error there is about its signature.
            case .rejected(let output, _): output.names(linesOf: [Submission.boxedName, "main.swift"])
            case .notLinked, .stopped: false
            }
        }
    }

    /// Compiles a source beside a main file in `folder`, which holds nothing yet; throws `GraderError`.
    func compile(_ source: String, main: String, in folder: String) throws(GraderError) -> Result {
        if let (place, problem) = ReservedText.found(in: source) {
            return .rejected(
                CompilerOutput("\(Submission.boxedName):\(place): error: \(problem)"), seconds: 0)
        }
        return try run(
            modules.script, [], on: [(Submission.boxedName, source), ("main.swift", main)], in: folder)
    }

    /// Compiles a program of many files in `folder`, which holds nothing yet; throws `GraderError`.
    func compile(_ program: MistakeProgram, in folder: String) throws(GraderError) -> Result {
        let workers = max(1, min(program.files.count, ProcessInfo.processInfo.activeProcessorCount))
        return try run(
            modules.bankScript, ["\(program.files.count)", "\(workers)"],
            on: program.files.enumerated().map { ("m\($0).swift", $1) } + [("main.swift", program.main)],
            in: folder)
    }

    /// Compiles a check's program in `folder`, which holds nothing yet; throws `GraderError`.
    func compile(_ program: CheckProgram, in folder: String) throws(GraderError) -> Result {
        try run(modules.checkScript, program.files.map(\.name), on: program.files, in: folder)
    }

    /// Compiles a lab's program in `folder`, which holds nothing yet; throws `GraderError`.
    func compile(_ program: LabProgram, with kit: LabModules, in folder: String) throws(GraderError) -> Result
    {
        try run(
            kit.script, program.uses.map(\.stem) + ["--"] + program.fileNames, on: program.boxed, in: folder,
            reading: [kit.folder])
    }

    /// Runs one of the scripts on files; `arguments` follow the place where the program is to be left.
    private func run(
        _ script: String, _ arguments: [String], on files: [(name: String, text: String)], in folder: String,
        reading more: [String] = [], isSecondTry: Bool = false
    ) throws(GraderError) -> Result {
        do {
            for file in files {
                try file.text.write(toFile: "\(folder)/\(file.name)", atomically: false, encoding: .utf8)
            }
        } catch {
            throw .file(path: folder, problem: error.localizedDescription)
        }
        let box = Box(
            isolation: isolation, folder: folder,
            access: .makes(from: files.map(\.name), to: SupportModules.program),
            readable: [modules.folder, modules.toolchainRoot] + more, purpose: .compiling, hidden: hidden)
        let outcome = try inSandbox { () throws(SandboxError) in
            try box.run(
                "/bin/sh", [script, box.product ?? ""] + arguments,
                environment: [
                    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TMPDIR": box.inside,
                ],
                limits: limits)
        }
        let output = CompilerOutput(Self.bounded(outcome.standardOutput + outcome.standardError))
        let seconds = outcome.seconds
        let isCompiled = outcome.ending == .exited(SupportModules.BuildStatus.compiled.rawValue)
        // Without room even a right source is refused, in words that would blame the learner.
        if !isCompiled, WorkFolder.isFull(at: folder) {
            throw .file(
                path: folder,
                problem: "the disk is full. Free some space, or set TMPDIR to a folder with room")
        }
        // Nor is it the learner's fault when the toolchain was removed, or a cleaner emptied the cache, meanwhile.
        if !isCompiled, let part = modules.missingPart {
            if !isSecondTry, modules.areWholeAgain() {
                unlink("\(folder)/\(SupportModules.program)")
                return try run(
                    script, arguments, on: files, in: folder, reading: more, isSecondTry: true)
            }
            throw .file(
                path: part, problem: "it was there a moment ago. Grade again: what can be made anew will be")
        }
        let wroteTooMuch = Result.stopped(
            .outputLimit,
            sentence:
                "Compiling this file wrote more than \(limits.folderBytes >> 20) MiB. Is there a very large "
                + "literal or type in it?", seconds: seconds)
        switch outcome.ending {
        case .exited(let code):
            switch SupportModules.BuildStatus(rawValue: code) {
            case .compiled:
                return .compiled(seconds: seconds)
            case .rejected where output.isAboutRoom, .linkFailed where output.isAboutRoom,
                .wroteTooMuch:
                return wroteTooMuch
            case .rejected:
                return .rejected(output, seconds: seconds)
            case .linkFailed:
                return .notLinked(output, seconds: seconds)
            case .toolMissing:
                throw .cannotStart(
                    program: "\(modules.toolchainRoot)/bin/swift-frontend", problem: output.text)
            case .compilerKilled:
                throw .machine(
                    fault: "the compiler was ended from outside (signal 9), most likely for want of memory",
                    causes: ["`free -m` shows how much memory is left; the compiler needs about 300 MiB"])
            case .compilerCrashed, nil:
                guard outcome.peakMemory < limits.addressSpace / 4 * 3 else {
                    let sentence = "The compiler ran out of memory on this file."
                    return .stopped(.memory, sentence: sentence, seconds: seconds)
                }
                return .stopped(
                    .compileError,
                    sentence:
                        "The Swift compiler itself crashed on this file (status \(code)). Simplify what "
                        + "you changed last.",
                    seconds: seconds)
            }
        case .outOfTime:
            return .stopped(
                .timeout,
                sentence: "The compiler did not finish within \(Int(limits.wallSeconds)) s. Long "
                    + "expressions are the usual cause: split them into named parts.",
                seconds: seconds)
        case .tooMuchOutput:
            return .stopped(
                .outputLimit, sentence: "The compiler's messages filled the limit.", seconds: seconds)
        case .wroteTooMuch:
            return wroteTooMuch
        case .tooManyProcesses, .brokeConversation, .notAProgram:
            return .stopped(
                .crash, sentence: "Compiling this file started too many processes.", seconds: seconds)
        }
    }

    private static func bounded(_ said: [UInt8]) -> String {
        guard said.count > mostWords else { return String(decoding: said, as: UTF8.self) }
        let kept = said.prefix(mostWords)
        let end = kept.lastIndex(of: UInt8(ascii: "\n")) ?? kept.endIndex
        return String(decoding: kept[..<end], as: UTF8.self) + "\n(\((said.count - end) >> 10) KiB more)"
    }
}
