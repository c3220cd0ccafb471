import Foundation

/// One graded submission, with everything needed to show or replay it later.
package struct Attempt: Sendable, Equatable {
    /// The row's number in the store, growing with time; nil until it is recorded.
    package var id: Int64?
    /// The exercise's id, with dashes: `rnn-step`.
    package var exercise: String
    /// When the verdict was reached; kept to the millisecond.
    package var at: Date
    /// The verdict's stable name: `pass`, `fail`, `compile_error`…
    package var verdict: String
    /// The id of the misconception that the answer matched, if one did.
    package var misconception: String?
    /// The seed that the inputs were drawn from.
    package var seed: UInt64
    /// The isolation level the submission ran under.
    package var isolation: String
    /// The SHA-256 of `source`, in hexadecimal.
    package var sha256: String
    /// The submitted file, byte for byte as text.
    package var source: String
    /// The whole report as JSON.
    package var report: String
    /// Milliseconds spent compiling; nil when compilation was never started.
    package var compileMilliseconds: Int?
    /// Milliseconds spent running; nil when nothing ran.
    package var runMilliseconds: Int?
    /// Whether the compiler took the source.
    package var compiled: Bool
    /// Whether the stub was graded as it came: no attempt at an answer.
    package var isUnwritten: Bool

    /// An attempt not yet recorded.
    package init(
        exercise: String, at: Date = Date(), verdict: String, misconception: String? = nil, seed: UInt64,
        isolation: String, sha256: String, source: String, report: String,
        compileMilliseconds: Int? = nil, runMilliseconds: Int? = nil, compiled: Bool,
        isUnwritten: Bool = false
    ) {
        self.exercise = exercise
        self.at = Timestamp.rounded(at)
        self.verdict = verdict
        self.misconception = misconception
        self.seed = seed
        self.isolation = isolation
        self.sha256 = sha256
        self.source = source
        self.report = report
        self.compileMilliseconds = compileMilliseconds
        self.runMilliseconds = runMilliseconds
        self.compiled = compiled
        self.isUnwritten = isUnwritten
    }

    /// Whether this attempt solved the exercise.
    package var passed: Bool { verdict == Self.passingVerdict }

    static let passingVerdict = "pass"
}
