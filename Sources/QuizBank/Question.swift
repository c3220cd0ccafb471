import Expressions
import LessonMarkup

/// One question as its author wrote it; a ``Presentation`` is what a learner sees.
package struct Question: Sendable, Equatable {
    /// The heading, stable for ever: progress hangs on it.
    package var id: String
    /// The heading's line in the quiz file.
    package var line: Int
    /// What is asked, placeholders not yet replaced.
    package var body: [Block]
    /// What counts as right.
    package var answer: AnswerRule
    /// Wrong answers that are recognised, in the author's order; none for choices, which carry their own feedback.
    package var mistakes: [Mistake]
    /// The quantities drawn anew at each showing.
    package var draws: [Draw]
    /// What is shown after any answer.
    package var explanation: [Block]

    /// How often it may be tried before its answer is shown; once where the answer is shown to be compared with.
    package var tries: Int {
        isOpen ? 1 : 2
    }

    /// Whether it is answered in sentences that the learner compares with points.
    package var isOpen: Bool {
        if case .open = answer { true } else { false }
    }
}

/// What counts as the right answer to a question.
package enum AnswerRule: Sendable, Equatable {
    /// One choice is right, or several when `isMultiple`.
    case choices([Choice], isMultiple: Bool)
    case number(NumberRule)
    /// The extents of a tensor: names, numbers, or formulas of drawn names.
    case shape([String])
    /// What a program prints.
    case trace(String)
    /// Any of these spellings.
    case text([String])
    /// Sentences of the learner's own, who then says which of these points were in them.
    case open([[Block]])
}

/// One line with a box.
package struct Choice: Sendable, Equatable {
    /// What the choice says.
    package var content: [Block]
    /// The block quote inside the item; empty when there is none.
    package var feedback: [Block]
    /// Whether its box is `[x]`.
    package var isRight: Bool
    /// Its line in the quiz file.
    package var line: Int
}

/// A number and how far off it an answer may be.
package struct NumberRule: Sendable, Equatable {
    /// The number, perhaps of drawn names.
    package var formula: Expression
    /// The author's own digits, when the formula is a plain number.
    package var literal: String?
    /// The largest difference that still counts as right; nil for the default, see ``tolerance(at:)``.
    package var statedTolerance: Double?
    /// What the number counts, shown after it: `parameters`.
    package var unit: String?

    /// The tolerance at a value: what the author states; else none for a whole number, half a unit of the last digit
    /// given for a plain number, and half a unit of the second significant digit for a formula's value.
    package func tolerance(at value: Double) -> Double {
        if let statedTolerance { return statedTolerance }
        if let literal, let half = NumberText.halfUnit(ofLastDigitIn: literal) { return half }
        if abs(value - value.rounded()) < 1e-9 * max(1, abs(value)) { return 0 }
        return NumberText.halfUnitOfSecondDigit(of: value)
    }

    /// Whether an answer is near enough to `value`, with room for rounding in the last bits.
    package func accepts(_ answer: Double, value: Double) -> Bool {
        let slack = 1e-9 * max(1, abs(value))
        return abs(answer - value) <= tolerance(at: value) * (1 + 1e-9) + slack
    }
}

/// A wrong answer that the author foresaw, and what to say to it.
package struct Mistake: Sendable, Equatable {
    /// What is recognised as this mistake; of the same kind as the right answer.
    package var answer: AnswerRule
    /// What is said to one who makes it, placeholders not yet replaced.
    package var feedback: [Block]
}
