import CheckBank
import ExerciseChecks
import Foundation

@testable import Grader
@testable import Sandbox

/// Paths and shared machinery of these tests.
enum Fixture {
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The solutions of the course's lesson on the recurrent cell, which these tests judge by.
    static let course = repository.appendingPathComponent("solutions/02-rnn-cell")
    /// The exercises in it.
    static let exercises = ["rnn-size-for-budget", "rnn-step", "rnn-forward"]

    /// One grader for each level this machine offers; support modules come from the user's cache, so that a
    /// second run of the tests does not compile them again.
    static let graders = graders(.running)

    /// The same with little patience, for submissions that never end.
    static let impatientGraders: [Grader] = {
        var limits = Limits.running
        limits.wallSeconds = 3
        limits.cpuSeconds = 2
        limits.addressSpace = 512 << 20
        return graders(limits)
    }()

    private static func graders(_ limits: Limits) -> [Grader] {
        let strongest = IsolationProbe.run()
        let levels = strongest.level == .limits ? [strongest] : [strongest, Fixture.limitsOnly]
        return levels.map { level in
            do {
                return try Grader(isolation: level, limits: limits) { _ in }
            } catch {
                fatalError("\(error)")
            }
        }
    }

    static let limitsOnly = IsolationProbe(level: .limits, bubblewrap: nil, reason: "asked for by a test")

    static var grader: Grader { graders[0] }

    /// The Swift files of one kind for an exercise: "mistakes" or "right".
    static func files(_ exercise: String, _ kind: String) -> [URL] {
        let folder = course.appendingPathComponent(
            "\(exercise.replacingOccurrences(of: "-", with: "_"))/\(kind)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appendingPathComponent($0) }
    }

    static func check(_ exercise: String) throws -> ExerciseCheck {
        let stem = exercise.replacingOccurrences(of: "-", with: "_")
        let solution = course.appendingPathComponent("\(stem).swift").path
        return try CheckFolder(id: exercise, besideSolution: solution).exerciseCheck(with: grader)
    }

    /// A file that should be there and is not.
    struct Missing: Error { var exercise: String }

    /// Grades a source text as if it were a file of the learner's.
    static func grade(
        _ source: String, as exercise: String = "rnn-step", seed: UInt64 = 8123, with grader: Grader = grader
    ) throws -> GradeReport {
        let name = exercise.replacingOccurrences(of: "-", with: "_") + ".swift"
        let submission = try Submission(path: "exercises/\(name)", bytes: Array(source.utf8))
        return try grader.grade(submission, with: check(exercise), seed: seed)
    }
}
