import ExerciseChecks
import Foundation
import Testing

@testable import Grader
@testable import Sandbox

/// A grader that is killed, at any moment, leaves nothing running and nothing half written.
struct HostileRecoveryTests {
    /// Sleeps, so that a kill can hit it at work.
    private static let dawdling = HostileCase.text(ofBody: "usleep(150_000)", globals: "")

    @Test(arguments: Fixture.graders.map(\.isolation.level))
    func aKilledGraderLeavesNoProcess(at level: Isolation) async throws {
        for round in 0..<4 {
            let folder = try TemporaryFolder()
            let path = folder.path
            // From the first instant of a grading to its last.
            let delay = UInt32(round) * 120_000 + UInt32.random(in: 0..<120_000)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, delay = delay as UInt32, level = level as Isolation] in
                let killer = Thread {
                    usleep(delay)
                    let family = ProcessFamily.descendants(of: getpid()).map(\.description)
                    try? family.joined(separator: "\n").write(
                        toFile: "\(path)/family", atomically: true, encoding: .utf8)
                    kill(getpid(), SIGKILL)
                }
                var grader = try #require(Fixture.graders.first { $0.isolation.level == level })
                grader.workFolders = path
                killer.start()
                while true { _ = try Fixture.grade(HostileRecoveryTests.dawdling, with: grader) }
            }
            let family = try String(contentsOfFile: "\(path)/family", encoding: .utf8)
                .split(separator: "\n").compactMap { ProcessFamily.Member(String($0)) }
            let deadline = Date.now + 20
            while family.contains(where: \.isAlive), Date.now < deadline { usleep(5000) }
            #expect(family.filter(\.isAlive).map(\.description) == [], "after \(delay) µs")
        }
    }

    @Test func whatIsHashedIsWhatIsCompiled() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/rnn_step.swift"
        try HostileCase.wrongFile.write(toFile: path, atomically: false, encoding: .utf8)
        let submission = try Submission(path: path)
        try HostileCase.rightFile.write(toFile: path, atomically: false, encoding: .utf8)
        let report = try Fixture.grader.grade(submission, with: Fixture.check("rnn-step"), seed: 3)
        #expect(report.verdict == .fail)
        #expect(report.sha256 == SHA256.hexDigest(of: Array(HostileCase.wrongFile.utf8)))
        #expect(report.source == HostileCase.wrongFile)
    }

    @Test func nothingOfTheJudgesIsInTheProgram() throws {
        let submission = try Submission(path: "rnn_step.swift", bytes: Array(HostileCase.rightFile.utf8))
        guard
            case .compiled(let compiled) = try Fixture.grader.compile(
                submission, with: Fixture.check("rnn-step"))
        else {
            Issue.record("it does not compile")
            return
        }
        let folder = compiled.folder.path
        let program = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/submission"))
        for secret in ["SequenceModels", "ExerciseChecks", "RNNCell", "misconception", "8123"] {
            #expect(program.range(of: Data(secret.utf8)) == nil, "\(secret)")
        }
    }
}

/// Processes as /proc knows them.
enum ProcessFamily {
    /// One process; its start time tells it from a later one with the same number.
    struct Member: CustomStringConvertible {
        var id: pid_t
        var parent: pid_t = 0
        var started: String

        init?(id: pid_t) {
            // The name stands in parentheses and may hold blanks and parentheses itself.
            guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
                let close = text.lastIndex(of: ")")
            else { return nil }
            let fields = text[text.index(after: close)...].split(separator: " ")
            guard fields.count > 19, let parent = pid_t(fields[1]), fields[0] != "Z", fields[0] != "X" else {
                return nil
            }
            self.id = id
            self.parent = parent
            started = String(fields[19])
        }

        /// Reads what `description` wrote.
        init?(_ line: String) {
            let words = line.split(separator: " ")
            guard words.count == 2, let id = pid_t(words[0]) else { return nil }
            self.id = id
            started = String(words[1])
        }

        var description: String { "\(id) \(started)" }
        var isAlive: Bool { Member(id: id)?.started == started }
    }

    static func descendants(of process: pid_t) -> [Member] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        let all = names.compactMap { pid_t($0).flatMap { Member(id: $0) } }
        var family: Set<pid_t> = [process]
        var found: [Member] = []
        while true {
            let more = all.filter { family.contains($0.parent) && !family.contains($0.id) }
            if more.isEmpty { return found }
            found += more
            family.formUnion(more.map(\.id))
        }
    }
}
