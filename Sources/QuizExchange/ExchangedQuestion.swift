import LessonMarkup

/// A question as it passes between a quiz file and another format: nothing is drawn any more, and every format can say of
/// each part whether it holds it.
package struct ExchangedQuestion: Sendable, Equatable {
    /// Lower-case letters, digits and dashes, as a heading of quiz.md; also the question's name elsewhere.
    package var id: String
    /// What is asked.
    package var body: [Block]
    /// What counts as right.
    package var answer: ExchangedAnswer
    /// Wrong answers that are recognised; none for choices, which carry their own feedback.
    package var mistakes: [ExchangedMistake] = []
    /// What is shown after any answer.
    package var explanation: [Block] = []
    /// What else is said of it in words, as `concept:hidden state`; what has no meaning here is listed when it is read.
    package var tags: [String] = []
    /// Its line in the file it comes from, counted from 1.
    package var line = 1

    package init(id: String, body: [Block], answer: ExchangedAnswer) {
        self.id = id
        self.body = body
        self.answer = answer
    }
}

/// What counts as right, over all formats. A new kind of question is a case here, and then a line in each format.
package enum ExchangedAnswer: Sendable, Equatable {
    /// One is right, or all that are marked when `isMultiple`.
    case choices([ExchangedChoice], isMultiple: Bool)
    case number(ExchangedNumber)
    /// Any of these spellings; the first is the one shown.
    case words([String], kind: WordKind)
    /// Pairs that belong together; a pair without a left side is a right side too many.
    case match([ExchangedPair])
    /// Items in their right order.
    case order([[Block]])
    /// Points of a full answer in the learner's own words.
    case open([[Block]])

    /// What a typed text stands for, which other programs only compare as text.
    package enum WordKind: String, Sendable, Equatable, CaseIterable {
        case text, shape, trace
    }
}

/// One choice.
package struct ExchangedChoice: Sendable, Equatable {
    package var content: [Block]
    package var isRight: Bool
    package var feedback: [Block] = []
}

/// A number as digits, how far off an answer may be, and what it counts.
package struct ExchangedNumber: Sendable, Equatable {
    /// Digits as they are written, so that 0.50 stays 0.50; always readable as a number.
    package var digits: String
    /// The largest difference that still counts as right, zero or more.
    package var tolerance: Double
    package var unit: String?

    /// The number itself.
    package var value: Double { Double(digits) ?? .nan }
}

/// Two texts that belong together.
package struct ExchangedPair: Sendable, Equatable {
    package var left: [Block]
    package var right: [Block]
}

/// A wrong answer that is recognised, and what is said to it.
package struct ExchangedMistake: Sendable, Equatable {
    /// A number or words, as the right answer is.
    package var answer: ExchangedAnswer
    package var feedback: [Block]
}

extension ExchangedQuestion {
    /// The tags to write: what kind of text a typed answer is, which another program does not tell apart, and its own.
    var writtenTags: [String] {
        guard case .words(_, let kind) = answer, kind != .text else { return tags }
        return ["kind:\(kind.rawValue)"] + tags
    }

    /// Takes the kind of text out of tags that were read; ``ExchangedAnswer/WordKind/text`` where none is named.
    static func wordKind(in tags: [String]) -> ExchangedAnswer.WordKind {
        tags.lazy.compactMap { tag in
            tag.hasPrefix("kind:") ? ExchangedAnswer.WordKind(rawValue: String(tag.dropFirst(5))) : nil
        }.first ?? .text
    }

    /// Tags that say something here.
    static func known(_ tags: [String]) -> [String] {
        tags.filter { tag in ["concept:", "like:", "formerly:"].contains { tag.hasPrefix($0) } }
    }

    /// What is lost of tags that say nothing here; nil when there are none.
    static func loss(of tags: [String]) -> String? {
        let others = tags.filter { !$0.hasPrefix("kind:") && known([$0]).isEmpty }
        return others.isEmpty ? nil : "its tags have no place: \(others.joined(separator: ", ").prefix(120))"
    }
}
