import ExerciseChecks
import Foundation
import Testing

@testable import Grader

/// Right answers are right every time: the model solutions over fresh seeds, without a flake.
///
/// `WORKBOOK_SEEDS=1000 swift test --filter HostileRepeatTests` is the long form.
struct HostileRepeatTests {
    private static let seeds = ProcessInfo.processInfo.environment["WORKBOOK_SEEDS"].flatMap { Int($0) } ?? 25

    /// Every solution of the course whose exercise has a check.
    static let solutions: [URL] = {
        let folder = Fixture.repository.appendingPathComponent("solutions")
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        return files.compactMap { $0 as? URL }.filter { file in
            file.pathExtension == "swift" && Fixture.exercises.contains(exercise(of: file))
        }.sorted { $0.path < $1.path }
    }()

    private static func exercise(of file: URL) -> String {
        file.deletingPathExtension().lastPathComponent.replacingOccurrences(of: "_", with: "-")
    }

    @Test(arguments: solutions)
    func aModelSolutionPassesOnEverySeed(_ file: URL) throws {
        let check = try Fixture.check(Self.exercise(of: file))
        let submission = try Submission(path: file.path)
        guard case .compiled(let compiled) = try Fixture.grader.compile(submission, with: check) else {
            Issue.record("\(file.path) does not compile")
            return
        }
        var flakes: [String] = []
        for round in 0..<Self.seeds {
            let seed = UInt64.random(in: 1...9_999_999)
            let grader = Fixture.graders[round % Fixture.graders.count]
            let report = try grader.judge(compiled, seed: seed)
            if report.verdict != .pass {
                flakes.append(
                    "seed \(seed), \(String(describing: report.isolation)): \(report.verdict) \(report.finding)"
                )
            }
        }
        #expect(flakes == [])
        print("\(check.id): \(flakes.count) flakes in \(Self.seeds) seeds")
    }
}
