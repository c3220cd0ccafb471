/// What a lesson's quiz counts beside its exercises when a whole lesson is marked.
package struct QuizMark: Sendable, Equatable, Encodable {
    /// The lesson's id.
    package var lesson: String
    /// Questions right at once, in the best complete time through the quiz, else in the latest.
    package var right: Int
    package var questions: Int
    /// Whether some time through it was complete.
    package var isComplete: Bool
    /// The score in a sentence.
    package var sentence: String

    /// The share of right answers from which a quiz counts as passed.
    package static let passingShare = 0.8

    package init(lesson: String, right: Int, questions: Int, isComplete: Bool, sentence: String) {
        self.lesson = lesson
        self.right = right
        self.questions = questions
        self.isComplete = isComplete
        self.sentence = sentence
    }

    /// "quiz 02-rnn-cell"
    package var name: String { "quiz \(lesson)" }
    /// Right answers as a part of all, 0 to 1.
    package var share: Double { questions == 0 ? 0 : Double(right) / Double(questions) }
    package var passed: Bool { isComplete && share >= Self.passingShare }
}
