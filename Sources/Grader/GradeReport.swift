import ExerciseChecks

/// Everything there is to say about one graded submission.
package struct GradeReport: Sendable {
    /// One named thing that was looked at.
    package struct Check: Sendable, Equatable {
        package enum Status: String, Sendable, Codable {
            case pass, fail, error, skipped
        }
        /// Stable: "compiles", "runs", "shapes", "values", "repeatable", or a law's id.
        package var name: String
        package var status: Status
        package var message: String

        package init(_ name: String, _ status: Status, _ message: String) {
            self.name = name
            self.status = status
            self.message = message
        }
    }

    /// What went wrong first, with all that a page needs to show it.
    package enum Finding: Sendable, Equatable {
        case none
        /// The compiler's words, with the learner's path in them.
        case diagnostics(String)
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
    package var isolation: Isolation
    package var seed: UInt64
    package var misconception: ExerciseCheck.NamedMistake?
    package var checks: [Check]
    package var finding: Finding
    /// The laws that broke, in the order of the check.
    package var brokenLaws: [ExerciseCheck.NamedLaw]
    /// What the program printed, made safe for a terminal.
    package var printed: String
    package var entryPoint: EntryPoint?
    package var compileSeconds: Double
    package var runSeconds: Double
}
