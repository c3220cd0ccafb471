/// A part of a line with what its neighbours must know about it.
struct OneLineAtom {
    enum Kind: Equatable {
        case ordinary, number, word, function, large, binary, relation, open, close, punctuation, slash,
            prefix
        case fraction, fenced
        case space(Int)
        case lineBreak
    }

    /// How tightly a text holds together: what needs parentheses beside a slash or under a root.
    enum Strength: Int, Comparable {
        case sum, application, quotient, product, atom

        static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    var text: String
    var kind: Kind
    var strength = Strength.atom
    var hasScripts = false
    /// Whether one of its scripts is a subscript.
    var hasSubscript = false

    /// The text of an atom that is drawn over several rows.
    static let drawing = "\u{FFFC}"

    init(_ text: String, _ kind: Kind, strength: Strength = .atom, hasScripts: Bool = false) {
        self.text = text
        self.kind = kind
        self.strength = strength
        self.hasScripts = hasScripts
    }

    /// Whether it is spelled out: `alpha`, `softmax`.
    var isWord: Bool {
        if case .word = kind { return true }
        guard kind == .ordinary || kind == .prefix || kind == .large || kind == .relation || kind == .binary
        else { return false }
        let letters = text.unicodeScalars.prefix(2)
        return letters.count == 2 && letters.allSatisfy { $0.properties.isAlphabetic && $0.isASCII }
    }

    /// Whether it takes part in a product when it stands beside another.
    var isFactor: Bool {
        switch kind {
        case .ordinary, .number, .word, .function, .large, .open, .prefix, .fraction, .fenced: true
        default: false
        }
    }

    /// A fraction with a slash.
    static func quotient(_ numerator: OneLineAtom, _ denominator: OneLineAtom) -> OneLineAtom {
        let top =
            numerator.strength < .product || numerator.kind == .fraction
            ? "(\(numerator.text))" : numerator.text
        let bottom =
            denominator.strength < .atom || denominator.kind == .fraction
            ? "(\(denominator.text))" : denominator.text
        return OneLineAtom(top + "/" + bottom, .fraction, strength: .quotient)
    }

    var parenthesized: OneLineAtom { OneLineAtom("(" + text + ")", .fenced) }

    /// A plus or minus that has nothing to its left is a sign.
    static func isSign(after previous: OneLineAtom?) -> Bool {
        guard let previous else { return true }
        return switch previous.kind {
        case .binary, .relation, .open, .punctuation, .large, .function, .prefix, .lineBreak, .slash: true
        default: false
        }
    }

    /// The number of blanks between two neighbours. In a script only words are kept apart.
    static func blanks(between left: OneLineAtom, and right: OneLineAtom, isTight: Bool) -> Int {
        if left.kind == .lineBreak || right.kind == .lineBreak { return 0 }
        if isTight {
            let isName = left.kind == .function || right.kind == .function || left.isWord || right.isWord
            guard isName, right.kind != .open, right.kind != .fenced else { return 0 }
            return isLetter(left.text.unicodeScalars.last) && isLetter(right.text.unicodeScalars.first)
                ? 1 : 0
        }
        switch (left.kind, right.kind) {
        case (.relation, _), (_, .relation), (.binary, _), (_, .binary): return 1
        case (.open, _), (_, .close), (_, .punctuation): return 0
        case (.punctuation, _): return 1
        case (.slash, _), (_, .slash): return 0
        case (.function, .open), (.function, .fenced): return "([{".contains(right.text.first ?? "(") ? 0 : 1
        case (.function, _), (.large, _): return 1
        case (.prefix, _):
            // ∂²f, but ∇_θ J.
            if left.hasScripts, left.endsInSuperscript, !right.isWord { return 0 }
            return left.isWord || left.hasScripts || right.isWord && left.isLetter ? 1 : 0
        case (_, .function), (_, .large): return 1
        case (_, .open): return left.isWord && left.kind == .ordinary && right.isWord ? 1 : 0
        case (.ordinary, .fenced), (.word, .fenced), (.number, .fenced): return 0
        case (.close, _), (.fenced, _), (.fraction, _), (_, .fraction), (_, .fenced): return 1
        case (.number, .ordinary): return right.isWord ? 1 : 0
        case (_, .number), (.word, _), (_, .word): return 1
        // dxₜ is one thing.
        case (.ordinary, .ordinary) where left.text == "d": return 0
        // mc², QKᵀ and PE₁, but W xₜ.
        case (.ordinary, .ordinary)
        where left.isSingleLetter && right.hasScripts
            && (!right.hasSubscript && right.text.first?.isLetter == true && !right.isWord
                || left.isCapital && right.isCapital):
            return 0
        default: return left.hasScripts || right.hasScripts || left.isWord || right.isWord ? 1 : 0
        }
    }

    private var isSingleLetter: Bool { !hasScripts && text.count == 1 && isLetter }

    private var isCapital: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.properties.isUppercase && first.isASCII && !isWord
    }

    private var endsInSuperscript: Bool { text.last.map { "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵏ".contains($0) } ?? false }

    private var isLetter: Bool { Self.isLetter(text.unicodeScalars.first) }

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
        scalar?.properties.isAlphabetic ?? false
    }
}
