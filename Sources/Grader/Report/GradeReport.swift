import ExerciseChecks
import Sandbox
import TextTools

/// Everything there is to say about one graded submission.
package struct GradeReport: Sendable {
    /// One named thing that was looked at.
    package struct Check: Sendable, Equatable {
        package enum Status: String, Sendable, Codable {
            case pass, fail, error, skipped
        }
        /// What was looked at; other programs read the raw value, which stays as it is.
        package struct Name: RawRepresentable, Sendable, Hashable, Codable {
            package let rawValue: String
            package init(rawValue: String) { self.rawValue = rawValue }

            /// Whether there is a file that can be judged.
            package static let readable = Name(rawValue: "readable")
            package static let compiles = Name(rawValue: "compiles")
            package static let runs = Name(rawValue: "runs")
            package static let shapes = Name(rawValue: "shapes")
            package static let values = Name(rawValue: "values")
            /// Whether the same inputs are answered in the same way twice.
            package static let repeatable = Name(rawValue: "repeatable")
            /// Whether a faulty stub was changed.
            package static let mended = Name(rawValue: "mended")
            /// A law of the exercise, by its id.
            package static func law(_ id: String) -> Name { Name(rawValue: id) }
        }
        package var name: Name
        package var status: Status
        package var message: String

        package init(_ name: Name, _ status: Status, _ message: String) {
            self.name = name
            self.status = status
            self.message = message
        }
    }

    /// What went wrong first, with all that a page needs to show it.
    package enum Finding: Sendable, Equatable {
        case none
        /// The compiler refuses the file.
        case refused(CompilerMessages)
        /// The file compiles and does not link; the linker's words.
        case notLinked(String)
        /// `unwritten()` still stands in the file, at a line where that is known.
        case unwritten(line: Int?)
        /// It broke off: a sentence, and the line of the learner's file where that is known.
        case stopped(String, line: Int?)
        /// Case `number` of `count` (probes not counted) departs.
        case departure(Departure, number: Int, count: Int, sizes: String)
        /// The same inputs were answered in two ways.
        case notRepeatable
    }

    package var exercise: String
    package var verdict: Verdict
    /// The path as the learner knows it.
    package var file: String
    package var source: String
    package var sha256: String
    package var isolation: Isolation?
    package var seed: UInt64
    package var misconception: ExerciseCheck.NamedMistake?
    /// Whether it is a faulty stub as the course gives it, which nobody has mended yet.
    package var isUntouched = false
    /// What was wrong already in the answers before the run broke off.
    package var findingBeforeTheEnd: Finding = .none
    /// What the wrong numbers have to do with the right ones, where no misconception says it better.
    package var nearMiss: NearMiss?
    /// How many of the cases are right, and of how many; probes not counted.
    package var rightCases = 0
    package var caseCount = 0
    /// For an exercise about gradients, whose are off, and whether forward or back.
    package var gradients: GradientNote?
    package var checks: [Check]
    package var finding: Finding
    /// The call that was not answered, "case 2 of 3 (B=2, D=3, H=5)", where the run broke off in one.
    package var stoppedAt: String?
    /// Every law of the exercise.
    package var laws: [ExerciseCheck.NamedLaw] = []
    /// The laws that broke, in the order of the check.
    package var brokenLaws: [ExerciseCheck.NamedLaw]
    /// What the program printed, made safe for a terminal.
    package var printed: String
    package var entryPoint: EntryPoint?
    package var compileSeconds: Double
    package var runSeconds: Double
}

extension GradeReport {
    /// Whether `unwritten()` still stands where it was reached.
    package var isUnwritten: Bool {
        if case .unwritten = finding { true } else { false }
    }

    /// A file that cannot be judged; `problem` says why and what to do, in sentences.
    package static func ungradable(
        _ exercise: String, file: String, seed: UInt64, problem: String
    ) -> GradeReport {
        unjudged(exercise, .ungradable, file: file, source: "", sha256: "", seed: seed, problem)
    }

    /// A fault of the grader or of the machine, which is never the learner's.
    package static func graderFault(
        _ exercise: String, _ submission: Submission, seed: UInt64, problem: String
    ) -> GradeReport {
        unjudged(
            exercise, .graderError, file: submission.path, source: submission.source,
            sha256: submission.sha256, seed: seed, problem)
    }

    private static func unjudged(
        _ exercise: String, _ verdict: Verdict, file: String, source: String, sha256: String, seed: UInt64,
        _ problem: String
    ) -> GradeReport {
        GradeReport(
            exercise: exercise, verdict: verdict, file: Printable.line(file), source: source, sha256: sha256,
            isolation: nil, seed: seed, misconception: nil,
            checks: [.init(.readable, verdict == .ungradable ? .fail : .error, problem)],
            finding: .stopped(problem, line: nil), laws: [], brokenLaws: [], printed: "", entryPoint: nil,
            compileSeconds: 0, runSeconds: 0)
    }
}
