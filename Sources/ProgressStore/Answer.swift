import Foundation

/// One answered question.
package struct Answer: Sendable, Equatable {
    /// The lesson's id: `02-rnn-cell`.
    package var lesson: String
    /// The question's id: the heading in `quiz.md`.
    package var question: String
    /// The seed the question was presented with: choices' order and drawn numbers follow from it.
    package var seed: UInt64
    /// What the learner typed.
    package var response: String
    /// Whether it was right.
    package var isCorrect: Bool
    /// When it was answered; kept to the millisecond.
    package var at: Date

    /// An answer not yet recorded.
    package init(
        lesson: String, question: String, seed: UInt64, response: String, isCorrect: Bool, at: Date = Date()
    ) {
        self.lesson = lesson
        self.question = question
        self.seed = seed
        self.response = response
        self.isCorrect = isCorrect
        self.at = Timestamp.rounded(at)
    }
}
