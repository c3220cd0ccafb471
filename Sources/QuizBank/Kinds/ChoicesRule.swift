import LessonMarkup

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

/// Choices with letters, one or several of them right.
struct ChoicesRule: AnswerKind {
    static let kind = QuestionKind.choices

    let choices: [Choice]
    let isMultiple: Bool

    var offered: [Choice] { choices }

    func prompt(on shown: Presentation) -> String {
        let last = shown.choices.last.map(shown.label) ?? "a"
        let what = shown.isNumbered ? "number" : "letter"
        guard isMultiple else { return "Type one \(what), \(shown.isNumbered ? "1" : "a") to \(last)" }
        return "Type the \(what)s of all that are right, such as \(example(on: shown))"
    }

    /// Two choices that are not the answer.
    private func example(on shown: Presentation) -> String {
        let right = shown.choices.indices.filter { shown.choices[$0].isRight }
        let last = shown.choices.count - 1
        // Which two follows from the seed, so that it says nothing of the answer.
        let pairs = last < 2 ? [[0, 2]] : (0..<last).flatMap { low in (low + 1...last).map { [low, $0] } }
        let others = pairs.filter { $0 != right }
        let pair = others[Int(shown.seed % UInt64(others.count))]
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        return shown.isNumbered
            ? pair.map { "\($0 + 1)" }.joined(separator: ",") : String(pair.map { letters[$0] })
    }

    func response(to typed: String, on shown: Presentation) throws(QuizError) -> Response {
        .choices(try chosen(typed, shown))
    }

    private func chosen(_ typed: String, _ shown: Presentation) throws(QuizError) -> Set<Int> {
        let (choices, prompt) = (shown.choices, shown.prompt)
        func noSuchChoice(_ word: Substring) -> QuizError {
            QuizError("There is no choice `\(word.prefix(20))`", fix: prompt)
        }
        var result: Set<Int> = []
        let words = typed.lowercased().replacing(/\b(and|und|et)\b/, with: " ")
            .split { !$0.isLetter && !$0.isNumber }
        guard !words.isEmpty, !typed.contains("-") else {
            throw QuizError("That is no choice", fix: prompt)
        }
        for word in words {
            if word.allSatisfy(\.isDigit) {
                if let number = Int(word), choices.indices.contains(number - 1) {
                    result.insert(number - 1)
                    continue
                }
                // 13 among five choices is the first and the third.
                let digits = word.compactMap { $0.wholeNumberValue.map { $0 - 1 } }
                guard isMultiple, word.count > 1, digits.allSatisfy(choices.indices.contains) else {
                    throw noSuchChoice(word)
                }
                result.formUnion(digits)
                continue
            }
            let indices = word.map { letter in choices.firstIndex { $0.letter == letter } }
            guard indices.allSatisfy({ $0 != nil }) else {
                throw word.count <= 3 ? noSuchChoice(word) : QuizError("That is no choice", fix: prompt)
            }
            result.formUnion(indices.compactMap { $0 })
        }
        guard isMultiple || result.count == 1 else {
            throw QuizError("Only one choice is right here", fix: prompt)
        }
        return result
    }

    func accepts(_ response: Response, on shown: Presentation) -> Bool {
        guard case .choices(let chosen) = response else { return false }
        return chosen == Set(shown.choices.indices.filter { shown.choices[$0].isRight })
    }

    /// With several right choices, an answer that is not yet the last one hears how many belong to it, and not which.
    func judgement(of response: Response, on shown: Presentation, isLastTry: Bool) -> Judgement {
        guard case .choices(let chosen) = response else { return Judgement(isCorrect: false) }
        let choices = shown.choices
        let right = Set(choices.indices.filter { choices[$0].isRight })
        let known = chosen.filter(choices.indices.contains).sorted()
        let isCorrect = accepts(response, on: shown)
        guard isMultiple, !isCorrect else {
            return Judgement(isCorrect: isCorrect, feedback: known.map { choices[$0].feedback })
        }
        let wrong = known.filter { !right.contains($0) }
        let missed = right.subtracting(chosen).sorted()
        var feedback: [[Block]] = []
        if let sentence = Self.sentence("Not right: ", wrong, shown) { feedback.append([sentence]) }
        feedback += wrong.map { choices[$0].feedback }
        if isLastTry {
            if let sentence = Self.sentence("Missed: ", missed, shown) { feedback.append([sentence]) }
            feedback += missed.map { choices[$0].feedback }
        } else {
            let count = "\(right.count) of the \(choices.count) belong to the answer."
            feedback.append([
                Self.paragraph([
                    .text(wrong.isEmpty ? "What you chose is right, but not all: \(count)" : count)
                ])
            ])
        }
        return Judgement(isCorrect: false, feedback: feedback)
    }

    /// `Missed: **b**, **d**.`
    private static func sentence(_ start: String, _ indices: [Int], _ shown: Presentation) -> Block? {
        guard !indices.isEmpty else { return nil }
        var content: [Inline] = [.text(start)]
        for (position, index) in indices.enumerated() {
            if position > 0 { content.append(.text(", ")) }
            content.append(.strong([.text(shown.label(of: shown.choices[index]))]))
        }
        return paragraph(content + [.text(".")])
    }

    private static func paragraph(_ content: [Inline]) -> Block { Block(.paragraph(content), lines: 1...1) }

    func text(on shown: Presentation) -> String {
        shown.choices.filter(\.isRight).map { "\($0.letter)) \($0.content.plainText)" }
            .joined(separator: "; ")
    }

    func typedForms(on shown: Presentation) -> [String] {
        [String(shown.choices.filter(\.isRight).map(\.letter))]
    }

    func coincides(with rule: AnswerRule, _ values: [String: Double]) -> Bool { false }
}
