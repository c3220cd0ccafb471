import Expressions
import Foundation

/// An answer as it was typed, understood.
package enum Response: Sendable, Equatable {
    /// Indices into the presentation's choices.
    case choices(Set<Int>)
    case number(Double)
    /// The extents of a shape, as typed.
    case shape([String])
    /// What a program prints, or a word.
    case text(String)
    /// Indices of the points of an open question that a learner finds in their own answer.
    case points(Set<Int>)
}

extension Presentation {
    /// Understands what a person types: `2`, `b`, `B)`, `1,3`, `ac`, `0,5`, `-0.3`, `1e-3`, `28 parameters`.
    ///
    /// - Throws: ``QuizError`` that says what to type instead; such an answer is not a wrong one, but none yet.
    package func response(to typed: String) throws(QuizError) -> Response {
        let typed = PlainDigits.text(typed)
        // Far longer than any answer; a pasted file is not worth looking at.
        guard typed.utf8.count <= 10_000 else {
            throw QuizError("That is too long for an answer", fix: prompt)
        }
        guard typed.contains(where: { !$0.isWhitespace }) else {
            throw QuizError("Nothing was typed", fix: prompt)
        }
        switch question.answer {
        case .choices(_, let isMultiple): return .choices(try chosen(typed, isMultiple: isMultiple))
        case .number(let rule): return .number(try number(typed, unit: rule.unit))
        case .shape(let expected):
            let advice = "Type its sizes with commas between them, such as 2,N"
            guard let extents = TextAnswer.dimensions(typed) else {
                throw QuizError("That is no shape", fix: advice)
            }
            // A product may be one size, or somebody's way to write several.
            if extents.count == 1, expected.count > 1, extents[0].contains(where: { "*·⋅".contains($0) }) {
                throw QuizError("Is that one size or several?", fix: advice)
            }
            return .shape(extents)
        case .trace, .text: return .text(typed)
        case .open: return .points(try pointsFound(typed))
        }
    }

    private func pointsFound(_ typed: String) throws(QuizError) -> Set<Int> {
        let words = typed.lowercased().split { !$0.isLetter && !$0.isNumber }
        if words == ["all"] { return Set(points.indices) }
        if words == ["none"] || words == ["0"] { return [] }
        let digits = words.flatMap { $0 }.filter { !["a", "n", "d"].contains($0) }
            .map { $0.wholeNumberValue.map { $0 - 1 } ?? -1 }
        guard !digits.isEmpty, digits.allSatisfy(points.indices.contains) else {
            throw QuizError("That names no points", fix: prompt)
        }
        return Set(digits)
    }

    private func chosen(_ typed: String, isMultiple: Bool) throws(QuizError) -> Set<Int> {
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
                    throw noSuchChoice(String(word))
                }
                result.formUnion(digits)
                continue
            }
            let indices = word.map { letter in choices.firstIndex { $0.letter == letter } }
            guard indices.allSatisfy({ $0 != nil }) else {
                throw word.count <= 3
                    ? noSuchChoice(String(word)) : QuizError("That is no choice", fix: prompt)
            }
            result.formUnion(indices.compactMap { $0 })
        }
        guard isMultiple || result.count == 1 else {
            throw QuizError("Only one choice is right here", fix: prompt)
        }
        return result
    }

    private func noSuchChoice(_ word: String) -> QuizError {
        QuizError("There is no choice `\(word.prefix(20))`", fix: prompt)
    }

    /// Words that make another number of the one before them.
    private static let scales: Set<String> = [
        "dozen", "hundred", "thousand", "million", "billion", "trillion", "half", "third", "quarter",
        "percent", "times",
        "squared", "cubed", "or", "to", "and", "not", "pi", "degrees",
    ]

    /// What numbers are counted of, in questions of this kind.
    private static let counted: Set<String> = [
        "parameters", "numbers", "values", "weights", "units", "steps", "rows", "columns", "entries",
        "elements", "tokens",
        "words", "states", "sequences", "biases", "matrices",
    ]

    /// Whether the words behind a number only say what is counted: the unit, or words that the question itself has.
    private func isNamed(_ rest: String, _ unit: String?) -> Bool {
        let words = rest.lowercased().split { !$0.isLetter }.map(String.init)
        guard !words.isEmpty, rest.allSatisfy({ $0.isLetter || $0 == " " || $0 == "." || $0 == "-" }) else {
            return false
        }
        let text = self.text.blocks.plainText + " " + (unit ?? "")
        let known = Self.counted.union(text.lowercased().split { !$0.isLetter }.map(String.init))
        return words.allSatisfy { word in
            guard word.count > 2, !Self.scales.contains(word) else { return false }
            return known.contains(word) || known.contains(word + "s")
                || known.contains(String(word.dropLast()))
        }
    }

    private func number(_ typed: String, unit: String?) throws(QuizError) -> Double {
        switch NumberText.read(typed) {
        case .none:
            throw QuizError("That is no number", fix: "Type digits, such as 28, -0.3, 0.5 or 1e-3")
        case .ambiguous(let message):
            throw QuizError("Not sure which number is meant", fix: message)
        case .number(let value, let rest):
            if rest.isEmpty || rest.lowercased() == unit?.lowercased() { return value }
            if rest.hasPrefix("%"), unit?.hasPrefix("%") != true { return value / 100 }
            guard rest.count <= 60, !rest.contains(where: { $0.isNumber || "+*/^=<>".contains($0) }) else {
                throw QuizError(
                    "That is more than one number", fix: "Type the result alone, such as 28 or 0.5")
            }
            // "28 parameters" where the question speaks of parameters; "36 million" and "36k" are other numbers.
            guard isNamed(rest, unit) else {
                throw QuizError(
                    "What `\(rest.prefix(20))` means here is not clear",
                    fix: "Type the number alone, such as 28 or 0.5")
            }
            return value
        }
    }
}
