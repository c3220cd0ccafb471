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
    /// The line of the fence or the list that holds the answer.
    package var answerLine: Int
    /// Wrong answers that are recognised, in the author's order; none for choices, which carry their own feedback.
    package var mistakes: [Mistake] = []
    /// The quantities drawn anew at each showing.
    package var draws: [Draw] = []
    /// What the reference core computes of them: first for the answer, then for mistakes that lean on it.
    var calls: [GeneratorCall] = []
    /// What is shown after any answer.
    package var explanation: [Block]
    /// What it is about and what it was called, by the line under its heading.
    package var attributes = QuestionAttributes()

    /// The terms of the glossary that it asks about.
    package var concepts: [String] { attributes.concepts }
    /// Other questions that ask the same idea.
    package var likes: [QuestionReference] { attributes.likes }
    /// What it was called before, so that answers given then still count.
    package var formerly: [QuestionReference] { attributes.formerly }

    /// Texts of its own that stand in the answer: feedback to mistakes, points, and what is put in order or beside others.
    package var answerTexts: [[Block]] {
        let told: [[Block]] =
            switch answer {
            case .open(let points): points
            case .order(let order): order.contents
            case .match(let match): match.premiseContents + match.optionContents
            case .choices, .number, .shape, .trace, .text: []
            }
        return mistakes.map(\.feedback) + told
    }

    /// How often it may be tried before its answer is shown; once where the answer is shown to be compared with.
    package var tries: Int {
        isOpen ? 1 : 2
    }

    /// Whether it is answered in sentences that the learner compares with points.
    package var isOpen: Bool {
        if case .open = answer { true } else { false }
    }
}

/// A wrong answer that the author foresaw, and what to say to it.
package struct Mistake: Sendable, Equatable {
    /// What is recognised as this mistake; of the same kind as the right answer.
    package var answer: AnswerRule
    /// What is said to one who makes it, placeholders not yet replaced.
    package var feedback: [Block]
}
