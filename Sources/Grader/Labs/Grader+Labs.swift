import Foundation
import Sandbox
import TextTools

/// Compiling and running a lab's program: boxed as a submission is.
extension Grader {
    /// A lab's program, compiled, in a folder of its own that goes with the value.
    package struct CompiledLab: Sendable {
        let folder: WorkFolder
        let names: [String: String]
    }

    /// Compiles a lab's program, or finds it among those that were kept.
    ///
    /// - Parameter announce: told when something slow is about to happen.
    /// - Throws: `GraderError`; `.course` with file and line where a file does not compile.
    package func compile(
        _ program: LabProgram, announce: (String) -> Void
    ) throws(GraderError) -> CompiledLab {
        let folder = try inSandbox { () throws(SandboxError) in try WorkFolder(in: workFolders) }
        let modules = modules
        let kit = try LabModules(beside: modules, announce: announce)
        let compiled = CompiledLab(folder: folder, names: program.paths)
        let shelf = KeptPrograms(beside: modules)
        let key = shelf.key(of: [kit.folder] + program.boxed.flatMap { [$0.name, $0.text] })
        if shelf.put(key, into: folder.path) { return compiled }
        for use in program.uses {
            guard let (place, problem) = ReservedText.found(in: use.file.text) else { continue }
            throw .course(
                file: use.file.path, line: place.split(separator: ":").first.flatMap { Int($0) },
                problem: problem)
        }
        var compiler = Compiler(modules: modules, isolation: isolation, limits: compileLimits, hidden: hidden)
        compiler.limits.wallSeconds *= 2
        compiler.limits.cpuSeconds *= 2
        switch try compiler.compile(program, with: kit, in: folder.path) {
        case .compiled: shelf.keep(key, from: folder.path)
        case .rejected(let output, _), .notLinked(let output, _):
            throw Self.courseProblem(output, paths: program.paths, otherwise: "main.swift")
        case .stopped(_, let sentence, _):
            throw .course(file: program.paths["main.swift"] ?? "main.swift", line: nil, problem: sentence)
        }
        return compiled
    }

    /// Runs a lab's program to its end; throws `GraderError` where it cannot be started.
    ///
    /// - Parameter follower: takes in what it sends and can ask for its end.
    package func run(
        _ lab: CompiledLab, _ request: LabRequest, follower: LabFollower
    ) throws(GraderError) -> LabOutcome {
        var box = submissionBox(lab.folder.path)
        if let data = request.data { box.readable.append(data.path) }
        if let start = request.start {
            let path = "\(lab.folder.path)/\(LabRequest.weightsFile)"
            do {
                try Data(start.weights).write(to: URL(fileURLWithPath: path))
            } catch {
                throw .file(path: path, problem: error.localizedDescription)
            }
        }
        let limits = request.limits
        let environment = Self.submissionEnvironment.merging(request.environment(in: box.inside)) { $1 }
        let outcome = try inSandbox { [box] () throws(SandboxError) in
            try box.run(
                SupportModules.program, [], environment: environment, limits: limits, follower: follower)
        }
        let printed = Printable.text(
            String(decoding: outcome.standardOutput.prefix(1 << 14), as: UTF8.self))
        var result = LabOutcome(trouble: nil, wasRefused: false, printed: printed)
        switch outcome.ending {
        case .exited(0): break
        case .brokeConversation: result.wasRefused = true
        default:
            let said = Printable.text(
                String(decoding: outcome.standardError.suffix(1 << 14), as: UTF8.self))
            let ending = RunFailure(outcome, limits: limits) { _ in nil }
            let place = Self.place(in: said, names: lab.names)
            result.trouble =
                (place.map { "\($0): " } ?? "")
                + (TrapMessage(said)?.message ?? ending?.sentence ?? "It did not end well.")
        }
        return result
    }

    /// "exercises/02/rnn_step.swift:14" of the last line that names one of the program's files.
    private static func place(in said: String, names: [String: String]) -> String? {
        for line in said.split(separator: "\n").reversed() {
            for (name, path) in names {
                guard let range = line.range(of: "\(name):") else { continue }
                let digits = line[range.upperBound...].prefix { $0.isNumber }
                if !digits.isEmpty { return "\(path):\(digits)" }
            }
        }
        return nil
    }
}
