import Foundation

/// One answered question.
package struct Answer: Sendable, Equatable {
    /// The lesson's id: `02-rnn-cell`.
    package var lesson: String
    /// The question's id: the heading in `quiz.md`.
    package var question: String
    /// The seed the question was presented with: choices' order and drawn numbers follow from it.
    package var seed: UInt64
    /// What the learner typed; empty where the question was skipped.
    package var response: String
    /// Whether it was right.
    package var isCorrect: Bool
    /// Which time through the quiz it belongs to, by a number drawn when that began: two machines never draw the same.
    /// ``outsideRuns`` for a review or a question asked again by itself.
    package var run: Int64
    /// When it was answered; kept to the millisecond.
    package var at: Date

    /// The `run` of an answer that counts for no time through the quiz.
    package static let outsideRuns: Int64 = 0
    /// The `run` of everything answered before runs were told apart.
    package static let firstRun: Int64 = 1

    /// Whether the question was passed over.
    package var isSkip: Bool { response.isEmpty }

    /// An answer not yet recorded.
    package init(
        lesson: String, question: String, seed: UInt64, response: String, isCorrect: Bool,
        run: Int64 = Answer.firstRun, at: Date = Date()
    ) {
        self.lesson = lesson
        self.question = question
        self.seed = seed
        self.response = response
        self.isCorrect = isCorrect
        self.run = run
        self.at = Timestamp.rounded(at)
    }
}
