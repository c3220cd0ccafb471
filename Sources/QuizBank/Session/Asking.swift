/// One question while it is asked: how often it was tried, and whether it is settled.
///
/// The same for lines, a page and a review; who shows it records what ``answer(_:)`` accepts.
package struct Asking: Sendable {
    package let presentation: Presentation
    /// Tries that counted, those of an earlier sitting among them.
    package private(set) var triesUsed: Int
    /// How it went; nil while a try is left.
    package private(set) var outcome: QuestionOutcome?

    /// - Parameters:
    ///   - seed: everything drawn follows from it; that of the earlier tries, where there are any.
    ///   - triesUsed: how many tries this asking has had, none of them right.
    package init(_ question: Question, seed: UInt64, triesUsed: Int = 0) {
        presentation = Presentation(of: question, seed: seed)
        self.triesUsed = triesUsed
    }

    /// The same asking with choices told by number in place of letter.
    package func numbered(_ isNumbered: Bool) -> Asking {
        var copy = self
        copy.numbers = isNumbered
        return copy
    }

    private var numbers = false

    /// The question as it is shown.
    package var shown: Presentation {
        var shown = presentation
        shown.isNumbered = numbers
        return shown
    }

    package var question: Question { presentation.question }
    /// Whether a wrong answer now is the last.
    package var isLastTry: Bool { triesUsed + 1 >= question.tries }

    /// Takes an answer as it was typed.
    ///
    /// - Throws: ``QuizError`` where it cannot be understood: that costs no try.
    package mutating func answer(_ typed: String) throws(QuizError) -> AnswerVerdict {
        take(try shown.response(to: typed))
    }

    /// Takes an answer that was understood.
    package mutating func take(_ response: Response) -> AnswerVerdict {
        let verdict = shown.verdict(on: response, isLastTry: isLastTry)
        triesUsed += 1
        if verdict.isCorrect {
            outcome = triesUsed == 1 ? .atOnce : .onSecondTry
        } else if triesUsed >= question.tries {
            outcome = .missed
        }
        return verdict
    }

    /// Passes the question over; what is shown then is the verdict's explanation and right answer.
    package mutating func skip() { outcome = .skipped }
}
