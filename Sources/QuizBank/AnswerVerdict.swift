import LessonMarkup

/// What is said to an answer.
package struct AnswerVerdict: Sendable, Equatable {
    /// Whether the answer is right; in multiple choice, wholly right.
    package let isCorrect: Bool
    /// What the author says to this very answer, and for multiple choice which were missed and which are wrong.
    /// In the order to show them; empty when there is nothing to say.
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
    package func verdict(on response: Response) -> AnswerVerdict {
        let told = told
        func verdict(_ isCorrect: Bool, _ feedback: [[Block]]) -> AnswerVerdict {
            AnswerVerdict(
                isCorrect: isCorrect,
                feedback: feedback.filter { !$0.isEmpty }.map { Document(blocks: told.resolve($0)) },
                explanation: explanation,
                correctAnswerText: correctAnswerText)
        }
        if case .choices(_, let isMultiple) = question.answer {
            guard case .choices(let chosen) = response else { return verdict(false, []) }
            let (isCorrect, feedback) = judge(chosen, isMultiple: isMultiple)
            return verdict(isCorrect, feedback)
        }
        if case .open = question.answer {
            guard case .points(let found) = response else { return verdict(false, []) }
            // An answer that misses one point in three is still one that a listener would take.
            return verdict(3 * found.count >= 2 * points.count, [])
        }
        if matches(response, question.answer) { return verdict(true, []) }
        let mistake = question.mistakes.first { matches(response, $0.answer) }
        return verdict(false, [mistake?.feedback ?? []])
    }

    private func matches(_ response: Response, _ rule: AnswerRule) -> Bool {
        switch (response, rule) {
        case (.number(let answer), .number(let rule)):
            let value = rule.formula.value(values)
            return value.isFinite && rule.accepts(answer, value: value)
        case (.shape(let typed), .shape(let expected)):
            return TextAnswer.isSame(typed, Self.resolve(expected, values))
        case (.text(let typed), .trace(let expected)):
            return TextAnswer.trace(typed) == TextAnswer.trace(expected)
        case (.text(let typed), .text(let spellings)):
            let typed = TextAnswer.spelling(typed)
            return spellings.contains { TextAnswer.spelling($0) == typed }
        default: return false
        }
    }

    private func judge(_ chosen: Set<Int>, isMultiple: Bool) -> (Bool, [[Block]]) {
        let right = Set(choices.indices.filter { choices[$0].isRight })
        let wrong = chosen.filter(choices.indices.contains).subtracting(right).sorted()
        let missed = right.subtracting(chosen).sorted()
        guard isMultiple else {
            return (
                chosen == right, chosen.sorted().filter(choices.indices.contains).map { choices[$0].feedback }
            )
        }
        if wrong.isEmpty && missed.isEmpty {
            return (true, chosen.sorted().map { choices[$0].feedback })
        }
        var feedback: [[Block]] = []
        if let sentence = sentence("Not right: ", wrong) { feedback.append([sentence]) }
        feedback += wrong.map { choices[$0].feedback }
        if let sentence = sentence("Missed: ", missed) { feedback.append([sentence]) }
        feedback += missed.map { choices[$0].feedback }
        return (false, feedback)
    }

    /// `Missed: **b**, **d**.`
    private func sentence(_ start: String, _ indices: [Int]) -> Block? {
        guard !indices.isEmpty else { return nil }
        var content: [Inline] = [.text(start)]
        for (position, index) in indices.enumerated() {
            if position > 0 { content.append(.text(", ")) }
            content.append(.strong([.text(String(choices[index].letter))]))
        }
        return Block(.paragraph(content + [.text(".")]), lines: 1...1)
    }
}
