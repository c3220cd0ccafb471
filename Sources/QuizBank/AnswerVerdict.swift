import LessonMarkup

/// What is said to an answer.
package struct AnswerVerdict: Sendable, Equatable {
    /// Whether the answer is right; in multiple choice, wholly right.
    package let isCorrect: Bool
    /// What the author says to this very answer, and for multiple choice which are wrong and, after the last try, which
    /// were missed. In the order to show them; empty when there is nothing to say.
    package let feedback: [Document]
    /// What the author says after any answer; without blocks when nothing.
    package let explanation: Document
    /// The right answer in words, for one who got it wrong.
    package let correctAnswerText: String
}

extension Presentation {
    /// What the author says after any answer, without one.
    package var explanation: Document { Document(blocks: told.resolve(question.explanation)) }

    /// Judges an answer. One of another kind than the question's is wrong.
    ///
    /// - Parameter isLastTry: whether the answer is shown next. Before that, feedback names nothing that a further try could
    ///   find.
    package func verdict(on response: Response, isLastTry: Bool = true) -> AnswerVerdict {
        let told = told
        let judgement = question.answer.kind.judgement(of: response, on: self, isLastTry: isLastTry)
        return AnswerVerdict(
            isCorrect: judgement.isCorrect,
            feedback: judgement.feedback.filter { !$0.isEmpty }.map { Document(blocks: told.resolve($0)) },
            explanation: explanation,
            correctAnswerText: correctAnswerText)
    }
}
