import Expressions
import Foundation

/// Numbers as people write and read them.
enum NumberText {
    /// A number without needless digits: `28`, `0.5`, `0.3542`. A whole number has no point; anything else is rounded
    /// to `significant` digits.
    static func text(_ value: Double, significant: Int = 4) -> String {
        guard value.isFinite else { return "undefined" }
        if value == value.rounded(), abs(value) < 1e15 {
            return String(format: "%.0f", value == 0 ? 0 : value)
        }
        let magnitude = abs(value)
        guard magnitude >= 1e-4, magnitude < 1e9 else {
            return String(format: "%.\(significant - 1)g", value)
        }
        let whole = Int(log10(magnitude).rounded(.down)) + 1
        let text = String(format: "%.\(max(0, significant - whole))f", value)
        guard text.contains(".") else { return text }
        let digits = text.reversed().drop { $0 == "0" }
        return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
    }

    /// Half a unit of the last digit of a number as it is written: 0.005 for `0.27`, 0 for a whole number.
    /// Nil when the text is not a plain number.
    static func halfUnit(ofLastDigitIn text: String) -> Double? {
        guard let match = text.wholeMatch(of: /[+-]?[0-9]*(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,3}))?/),
            text.contains(where: \.isDigit)
        else { return nil }
        let exponent = match.2.flatMap { Int($0) } ?? 0
        let decimals = match.1?.count ?? 0
        if decimals == 0, exponent >= 0 { return 0 }
        return 0.5 * pow(10, Double(exponent - decimals))
    }

    /// Half a unit of the second significant digit: 0.005 for 0.354, 0.05 for 1.23.
    static func halfUnitOfSecondDigit(of value: Double) -> Double {
        guard value != 0, value.isFinite else { return 0.005 }
        return 0.5 * pow(10, log10(abs(value)).rounded(.down) - 1)
    }

    /// How many digits follow the point in a number as it is written.
    static func decimals(in text: String) -> Int {
        guard let point = text.firstIndex(of: ".") else { return 0 }
        return text[text.index(after: point)...].prefix(while: \.isDigit).count
    }

    /// What a typed text says when read as one number.
    enum Reading: Equatable {
        /// A number and what followed it, blanks trimmed.
        case number(Double, rest: String)
        /// A text that could mean two numbers, and how to type either.
        case ambiguous(String)
        case none

        /// Whether it is one number and nothing more.
        var isOneNumber: Bool {
            if case .number(_, rest: "") = self { true } else { false }
        }
    }

    /// Reads a number as people type it: `28`, `-0.3`, `0,5`, `1e-3`, `.5`, `1/3`, `3·10^-4`,
    /// `28 parameters`, `= 28`, `50%`.
    static func read(_ typed: String) -> Reading {
        var text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        text = text.replacing("−", with: "-").replacing("\u{2013}", with: "-")
        while let first = text.first, "=≈~:".contains(first) {
            text = text.dropFirst().trimmingCharacters(in: .whitespaces)
        }
        text = text.replacing(/([0-9])[_'\u{A0}\u{202F}](?=[0-9])/) { match in String(match.1) }
        if let match = text.prefixMatch(of: /[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(?![0-9,.])/) {
            let plain = match.0.replacing(",", with: "")
            if match.0.count(where: { $0 == "," }) == 1 {
                return .ambiguous(
                    "\(match.0) can be read as \(plain) or as \(match.0.replacing(",", with: ".")); "
                        + "type it without the comma, or with a point")
            }
            text = String(plain + text[match.range.upperBound...])
        }
        let pattern = /([+-]?)\s*([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE]([+-]?[0-9]+))?/
        guard let match = text.prefixMatch(of: pattern) else { return .none }
        var digits = match.2.replacing(",", with: ".")
        if digits.hasPrefix(".") { digits = "0" + digits }
        if digits.hasSuffix(".") { digits += "0" }
        let exponent = match.3.map { "e\($0)" } ?? ""
        guard var value = Double("\(match.1)\(digits)\(exponent)"), value.isFinite else { return .none }
        var rest = text[match.range.upperBound...].drop(while: \.isWhitespace)
        if let fraction = rest.prefixMatch(of: /\/\s*([0-9]{1,9})(?![0-9.,])/),
            let divisor = Double(fraction.1)
        {
            guard divisor != 0 else { return .none }
            value /= divisor
            rest = rest[fraction.range.upperBound...].drop(while: \.isWhitespace)
        } else if let power = rest.prefixMatch(of: /[*·×x]\s*10\s*\^\s*([+-]?[0-9]{1,3})(?![0-9.,])/),
            let scaled = Double("\(match.1)\(digits)e\(power.1)"), exponent.isEmpty, scaled.isFinite
        {
            value = scaled
            rest = rest[power.range.upperBound...].drop(while: \.isWhitespace)
        }
        return .number(value, rest: String(rest))
    }

    /// Words that make another number of the one before them.
    private static let scales: Set<String> = [
        "dozen", "hundred", "thousand", "million", "billion", "trillion", "half", "third", "quarter",
        "percent", "times", "squared", "cubed", "or", "to", "and", "not", "pi", "degrees",
    ]

    /// What numbers are counted of, in questions of this kind.
    private static let counted: Set<String> = [
        "parameters", "numbers", "values", "weights", "units", "steps", "rows", "columns", "entries",
        "elements", "tokens", "words", "states", "sequences", "biases", "matrices",
    ]

    /// Whether the words behind a number only say what is counted: words of the question or its unit.
    static func isNamed(_ rest: String, in question: String) -> Bool {
        let words = rest.lowercased().split { !$0.isLetter }.map(String.init)
        guard !words.isEmpty, rest.allSatisfy({ $0.isLetter || $0 == " " || $0 == "." || $0 == "-" }) else {
            return false
        }
        let known = counted.union(question.lowercased().split { !$0.isLetter }.map(String.init))
        return words.allSatisfy { word in
            guard word.count > 2, !scales.contains(word) else { return false }
            return known.contains(word) || known.contains(word + "s")
                || known.contains(String(word.dropLast()))
        }
    }
}
