import Expressions
import Yams

/// A number and how far off it an answer may be.
package struct NumberRule: Sendable, Equatable {
    /// How far off an answer may be.
    package enum Tolerance: Sendable, Equatable {
        /// The largest difference.
        case absolute(Double)
        /// The largest difference as a share of the right answer: 0.01 for `1%`.
        case relative(Double)
    }

    /// The number, perhaps of drawn names and of what a generator computes.
    package var formula: Expression
    /// The author's own digits, when the formula is a plain number.
    package var literal: String?
    /// What still counts as right; nil for the default, see ``tolerance(at:)``.
    package var statedTolerance: Tolerance?
    /// What the number counts, shown after it: `parameters`.
    package var unit: String?

    /// The tolerance at a value: what the author states; else none for a whole number, half a unit of the last digit
    /// given for a plain number, and half a unit of the second significant digit for a formula's value.
    package func tolerance(at value: Double) -> Double {
        switch statedTolerance {
        case .absolute(let difference): return difference
        case .relative(let share): return share * abs(value)
        case nil: break
        }
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

extension NumberRule: AnswerKind {
    static let kind = QuestionKind.number

    var formulas: [Expression] { [formula] }

    func isDefined(_ values: [String: Double]) -> Bool { formula.value(values).isFinite }

    func prompt(on shown: Presentation) -> String { "Type a number" + (unit.map { " (\($0))" } ?? "") }

    func accepts(_ response: Response, on shown: Presentation) -> Bool {
        guard case .number(let answer) = response else { return false }
        let value = formula.value(shown.values)
        return value.isFinite && accepts(answer, value: value)
    }

    func text(on shown: Presentation) -> String {
        let number = literal ?? NumberText.text(formula.value(shown.values))
        return unit.map { "\(number) \($0)" } ?? number
    }

    func typedForms(on shown: Presentation) -> [String] {
        let value = formula.value(shown.values)
        let number = literal ?? NumberText.text(value)
        return [
            text(on: shown), number, number.replacing("-", with: "−"), number.replacing(".", with: ","),
            "= \(number)", number.replacing(/^(-?)0\./) { match in "\(match.1)." },
            // Sixteen digits and an exponent, as a program prints it.
            "\(value)",
        ].filter { NumberText.read($0).isOneNumber }
    }

    func coincides(with rule: AnswerRule, _ values: [String: Double]) -> Bool {
        guard case .number(let other) = rule else { return false }
        return other.accepts(formula.value(values), value: other.formula.value(values))
    }

    func response(to typed: String, on shown: Presentation) throws(QuizError) -> Response {
        switch NumberText.read(typed) {
        case .none:
            throw QuizError("That is no number", fix: "Type digits, such as \(examples(on: shown))")
        case .ambiguous(let message):
            throw QuizError("Not sure which number is meant", fix: message)
        case .number(let value, let rest):
            if rest.isEmpty || rest.lowercased() == unit?.lowercased() { return .number(value) }
            if rest.hasPrefix("%"), unit?.hasPrefix("%") != true { return .number(value / 100) }
            guard rest.count <= 60, !rest.contains(where: { $0.isNumber || "+*/^=<>".contains($0) }) else {
                throw QuizError(
                    "That is more than one number",
                    fix: "Type the result alone, such as \(examples(on: shown))")
            }
            // "28 parameters" where the question speaks of parameters; "36 million" and "36k" are other numbers.
            guard NumberText.isNamed(rest, in: shown.text.blocks.plainText + " " + (unit ?? "")) else {
                throw QuizError(
                    "What `\(rest.prefix(20))` means here is not clear",
                    fix: "Type the number alone, such as \(examples(on: shown))")
            }
            return .number(value)
        }
    }

    /// Numbers in the forms that are read, none of them the answer.
    private func examples(on shown: Presentation) -> String {
        let value = formula.value(shown.values)
        let texts = ["28", "-0.3", "0.5", "1e-3"].filter { !accepts(Double($0) ?? 0, value: value) }
        return texts.dropLast().joined(separator: ", ") + " or " + (texts.last ?? "")
    }
}

extension NumberRule: FenceKind {
    static let options = ["tolerance", "unit"]

    static func rule(_ node: Node, in fence: inout AnswerFence) -> AnswerRule? {
        if let map = node.mapping {
            return fence.call(map, at: node, leaning: nil).map { .number(NumberRule(formula: $0)) }
        }
        guard let text = node.scalar?.string else {
            fence.report(
                node, "the number is a list or a map",
                "Write a number, a formula, or a map with `generator:` in it")
            return nil
        }
        guard let formula = fence.formula(text, at: node) else { return nil }
        let literal = text.trimmed
        let isPlain = NumberText.halfUnit(ofLastDigitIn: literal) != nil
        return .number(NumberRule(formula: formula, literal: isPlain ? literal : nil))
    }

    static func readOptions(
        _ values: [String: Node], into rule: inout AnswerRule, in fence: inout AnswerFence
    ) {
        guard case .number(var number) = rule else { return }
        if let node = values["tolerance"] { number.statedTolerance = tolerance(node, in: &fence) }
        if let node = values["unit"] {
            number.unit = fence.texts(node).flatMap { $0.count == 1 ? $0[0] : nil }
            if number.unit?.isEmpty != false {
                fence.report(node, "the unit is no text", "Write `unit: parameters`, or remove it")
            }
        }
        rule = .number(number)
    }

    private static func tolerance(_ node: Node, in fence: inout AnswerFence) -> Tolerance? {
        let text = node.scalar?.string.trimmed ?? ""
        let isShare = text.hasSuffix("%")
        let value = Double(isShare ? text.dropLast().trimmed : text)
        guard let value, value.isFinite, value >= 0 else {
            fence.report(
                node, "the tolerance \(value.map { $0 < 0 } == true ? "is negative" : "is no number")",
                "Write the largest difference that is still right, such as 0.01 or 1%")
            return nil
        }
        guard isShare else { return .absolute(value) }
        guard value < 100 else {
            fence.report(node, "a tolerance of \(text) lets 0 be right", "Write less than 100%")
            return nil
        }
        return .relative(value / 100)
    }

    /// A mistake is recognised as exactly as the right answer is; one that is a map changes the right answer's generator.
    static func mistake(_ node: Node, besides right: AnswerRule, in fence: inout AnswerFence) -> AnswerRule? {
        guard case .number(let right) = right else { return nil }
        let rule: AnswerRule?
        if let map = node.mapping {
            rule = fence.call(map, at: node, leaning: fence.calls.first).map {
                .number(NumberRule(formula: $0))
            }
        } else {
            rule = Self.rule(node, in: &fence)
        }
        guard case .number(var number)? = rule else { return nil }
        number.statedTolerance = right.statedTolerance
        return .number(number)
    }
}
