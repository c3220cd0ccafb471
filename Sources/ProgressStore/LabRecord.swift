import Foundation

/// One run of a lab, as it is kept.
package struct LabRecord: Sendable, Equatable {
    /// A function that a run used.
    package struct Function: Sendable, Equatable, Codable {
        /// The exercise's id: `rnn-forward`.
        package var exercise: String
        /// The hash of the file it stands in.
        package var sha256: String
        /// Whether it is the learner's own, not the model solution.
        package var isOwn: Bool

        /// A function by its file.
        package init(exercise: String, sha256: String, isOwn: Bool) {
            self.exercise = exercise
            self.sha256 = sha256
            self.isOwn = isOwn
        }
    }

    /// The row's number; nil until it is recorded.
    package var id: Int64?
    package var lab: String
    package var variant: String
    /// When it ended; kept to the millisecond.
    package var at: Date
    package var seed: UInt64
    /// What came of it: `reached`, `missed` and so on.
    package var result: String
    /// Steps taken, and steps wanted.
    package var steps: Int
    package var wanted: Int
    /// The best metric; nil where none was measured.
    package var best: Double?
    /// The last loss; nil where none was told, or it was no number.
    package var loss: Double?
    /// Seconds by the clock, and of the processor.
    package var seconds: Double
    package var processorSeconds: Double
    package var functions: [Function]
    /// The lab's own options that were not as usual, by name. Such a run does not count as the lab's.
    package var options: [String: String]
    /// The step of an earlier run from whose weights it went on; 0 for a run from the beginning.
    package var resumedAt: Int

    /// A run not yet recorded.
    package init(
        lab: String, variant: String, at: Date = Date(), seed: UInt64, result: String, steps: Int,
        wanted: Int,
        best: Double?, loss: Double?, seconds: Double, processorSeconds: Double, functions: [Function],
        options: [String: String] = [:], resumedAt: Int = 0
    ) {
        self.lab = lab
        self.variant = variant
        self.at = Timestamp.rounded(at)
        self.seed = seed
        self.result = result
        self.steps = steps
        self.wanted = wanted
        self.best = best.flatMap { $0.isFinite ? $0 : nil }
        self.loss = loss.flatMap { $0.isFinite ? $0 : nil }
        self.seconds = seconds
        self.processorSeconds = processorSeconds
        self.functions = functions
        self.options = options
        self.resumedAt = resumedAt
    }
}
