import LessonMarkup

/// Names of questions, made from titles.
package struct QuestionID {
    private var taken: Set<String>

    /// - Parameter taken: the names that are in use already.
    package init(taken: Set<String> = []) { self.taken = taken }

    /// A name no other question has: the title's own words, or the first of the text where there is no title. The same
    /// file gives the same names each time.
    package mutating func name(title: String, text: String = "") -> String {
        let words = text.split(whereSeparator: \.isWhitespace).prefix(8).joined(separator: " ")
        let base = [title, words].map(Self.slug).first { !$0.isEmpty } ?? "question"
        var name = base
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }

    /// Lower-case letters, digits and dashes, 60 at most, cut between words.
    package static func slug(_ text: String) -> String {
        var result = ""
        for character in text.lowercased().prefix(400) {
            let plain = folded(character)
            if !plain.isEmpty {
                result += plain
            } else if !result.isEmpty, !result.hasSuffix("-"), character != "'", character != "’" {
                result += "-"
            }
        }
        while result.count > 60, let dash = result.lastIndex(of: "-") { result = String(result[..<dash]) }
        result = String(result.prefix(60))
        while result.hasSuffix("-") { result.removeLast() }
        return result
    }

    /// ASCII letters and digits for a character; empty for anything that is neither.
    private static func folded(_ character: Character) -> String {
        if let byte = character.asciiValue {
            return character.isLetter || character.isNumber ? String(UnicodeScalar(byte)) : ""
        }
        return names[character] ?? ""
    }

    private static let names: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "ê": "e", "ë": "e", "á": "a",
        "à": "a",
        "â": "a", "å": "a", "ç": "c", "í": "i", "ì": "i", "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ò": "o",
        "ô": "o", "ø": "o", "ú": "u", "ù": "u", "û": "u", "α": "alpha", "β": "beta", "γ": "gamma",
        "λ": "lambda",
        "σ": "sigma", "τ": "tau", "θ": "theta", "π": "pi", "μ": "mu",
    ]
}
