import ExerciseChecks
import Foundation
import Testing

@testable import Grader
@testable import Sandbox

/// Every hostile submission against the real compiler, the real box and the real judge, at each isolation
/// level of this machine.
struct HostileTests {
    @Test(arguments: HostileCase.all)
    func getsItsVerdictAndLeavesNothingBehind(_ hostile: HostileCase) throws {
        let yard = try HostileYard()
        var compiled: CompiledSubmission?
        for base in Fixture.impatientGraders {
            let level = base.isolation.level
            guard let allowed = hostile.verdicts(at: level) else {
                // What a level cannot hold, it has to say.
                #expect(!base.isolation.gaps.isEmpty)
                continue
            }
            var grader = base
            grader.workFolders = yard.work
            if hostile.isEndless { grader.limits.wallSeconds = 0.6 }
            if hostile.isAboutCompiling, allowed.contains(.timeout) { grader.compileLimits.wallSeconds = 2.5 }
            let started = Date.now
            let report = try yard.grade(hostile, with: grader, reusing: &compiled)
            if ProcessInfo.processInfo.environment["WORKBOOK_HOSTILE_TABLE"] != nil {
                print(
                    "| \(hostile.testDescription) | \(level) | \(report.verdict.rawValue) | "
                        + String(format: "%.1f s |", Date.now.timeIntervalSince(started)))
            }

            let place: Comment = "\(level): \(report.verdict), \(report.finding)"
            #expect(allowed.contains(report.verdict), place)
            #expect(report.isolation == level || report.verdict == .ungradable)
            if !hostile.says.isEmpty {
                let said = "\(report.finding)\(report.checks.map(\.message))"
                #expect(said.contains(hostile.says), place)
            }
            #expect(!report.printed.contains("LEAK"), place)
            #expect(yard.isBounded(report), place)
            #expect(yard.traces() == [], place)
            // The next submission is judged as if nothing had been.
            #expect(try grader.judge(Self.honest.get(), seed: 11).verdict == .pass, place)
        }
    }

    /// A right submission, compiled once.
    private static let honest = Result {
        let submission = try Submission(path: "rnn_step.swift", bytes: Array(HostileCase.rightFile.utf8))
        let compilation = try Fixture.grader.compile(submission, with: Fixture.check("rnn-step"))
        guard case .compiled(let compiled) = compilation else {
            throw Fixture.Missing(exercise: "a compiler")
        }
        return compiled
    }

    @Test func onlyTheWeakLevelHasGaps() {
        for grader in Fixture.graders {
            #expect(grader.isolation.gaps.isEmpty == (grader.isolation.level == .namespaces))
        }
    }

    @Test func allOfTheListAreHere() {
        #expect(Set(HostileCase.all.map(\.number)).isSuperset(of: 1...89))
        #expect(Set(HostileCase.all.map(\.testDescription)).count == HostileCase.all.count)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["WORKBOOK_HOSTILE_TABLE"] != nil))
    func theTableIsPrinted() {
        for hostile in HostileCase.all {
            let cells = [hostile.namespaces, hostile.limits].map { outcome in
                switch outcome {
                case .verdict(let verdicts): verdicts.map(\.rawValue).joined(separator: " or ")
                case .withLandlock(let verdict): "\(verdict.rawValue) (with Landlock)"
                case .cannot(let reason): "not held: \(reason)"
                }
            }
            print("| \(hostile.number) | \(hostile.name) | \(cells[0]) | \(cells[1]) |")
        }
    }
}

/// Where one hostile submission lives, and what must not change around it.
final class HostileYard {
    private let folder: TemporaryFolder
    private static let canary = "nobody writes here"

    init() throws {
        folder = try TemporaryFolder()
        for name in ["work", "outside", "handed-in"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(name)", withIntermediateDirectories: false)
        }
        try Self.canary.write(toFile: "\(outside)/canary.txt", atomically: false, encoding: .utf8)
    }

    /// Where the grader makes its folders.
    var work: String { "\(folder.path)/work" }
    private var outside: String { "\(folder.path)/outside" }

    /// Grades a case as `workbook grade` would. A program is compiled once for all levels unless the compiler
    /// is what it is about.
    func grade(
        _ hostile: HostileCase, with grader: Grader, reusing compiled: inout CompiledSubmission?
    ) throws -> GradeReport {
        let check = try Fixture.check(hostile.exercise)
        let submission: Submission
        do {
            submission = try self.submission(hostile)
        } catch let error as Submission.Unreadable {
            return .ungradable(hostile.exercise, file: error.path, seed: 7, problem: error.problem)
        }
        if let compiled { return try grader.judge(compiled, seed: 7) }
        if hostile.isAboutCompiling { return try grader.grade(submission, with: check, seed: 7) }
        guard case .body = hostile.source else { return try grader.grade(submission, with: check, seed: 7) }
        // Its folder outlives this level, so it is not made where nothing may be left.
        var elsewhere = grader
        elsewhere.workFolders = WorkFolder.standardParent
        switch try elsewhere.compile(submission, with: check) {
        case .refused(let report): return report
        case .compiled(let program):
            compiled = program
            return try grader.judge(program, seed: 7)
        }
    }

    private func submission(_ hostile: HostileCase) throws -> Submission {
        let name = "exercises/02-rnn-cell/rnn_step.swift"
        func placed(_ text: String) -> [UInt8] {
            Array(
                text.replacingOccurrences(of: "$OUTSIDE", with: outside)
                    .replacingOccurrences(of: "$CACHE", with: Fixture.grader.supportFolder).utf8)
        }
        switch hostile.source {
        case .body(let body, let globals):
            let text = HostileCase.text(ofBody: body, globals: globals)
            return try Submission(path: name, bytes: placed(text))
        case .file(let text):
            return try Submission(path: name, bytes: placed(text))
        case .bytes(let bytes):
            return try Submission(path: name, bytes: bytes())
        case .made(let make):
            // Anew at each level: what the last one was turned into must not be written through.
            let place = "\(folder.path)/handed-in/\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
            let path = try make(place)
            let submission = try Submission(path: path)
            try hostile.meddling?(path)
            return submission
        }
    }

    /// Whether a report is of a size to be read and safe to print.
    func isBounded(_ report: GradeReport) -> Bool {
        let words = "\(report.finding)"
        let texts = [report.printed, report.file] + report.checks.map(\.message)
        let isSafe = (texts + [words]).allSatisfy { text in
            !text.unicodeScalars.contains {
                $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{9B}" || $0 == "\u{202E}"
            }
        }
        return isSafe && words.utf8.count < 200 << 10 && !report.file.contains("\n")
    }

    /// What is left of a submission: files, changes, processes. Empty is good.
    func traces() -> [String] {
        var found: [String] = []
        let manager = FileManager.default
        found += ((try? manager.contentsOfDirectory(atPath: work)) ?? ["no folder"]).map { "work/\($0)" }
        let outside = (try? manager.contentsOfDirectory(atPath: outside)) ?? ["no folder"]
        if outside != ["canary.txt"] { found += outside.map { "outside/\($0)" } }
        if (try? String(contentsOfFile: "\(self.outside)/canary.txt", encoding: .utf8)) != Self.canary {
            found.append("the canary")
        }
        for parent in ["/tmp", "/dev/shm"] {
            let names = (try? manager.contentsOfDirectory(atPath: parent)) ?? []
            found += names.filter { $0.hasPrefix("workbook-hostile") }.map { "\(parent)/\($0)" }
        }
        return found + processes()
    }

    /// Processes that were started from this yard: its path is in their command lines or is their program's.
    private func processes() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.filter { $0.allSatisfy(\.isNumber) }.filter { name in
            let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") ?? Data()
            let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/exe")
            return String(decoding: line, as: UTF8.self).contains(folder.path)
                || program?.hasPrefix(folder.path) == true
        }.map { "process \($0)" }
    }
}
