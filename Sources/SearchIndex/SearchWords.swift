import Foundation

/// The words of a text as they are compared: formulas as they are shown or typed, and identifiers with their parts.
package struct SearchWords: Sendable, Equatable {
    /// In the order of the text, as written: `W_h`, `gate`, `u2299`.
    package let words: [String]

    /// Takes a text apart. Nothing in it has a meaning: no quote and no operator of any query language.
    package init(_ text: String) {
        var words: [String] = []
        var word = ""
        var isJoining = false
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for scalar in text.unicodeScalars {
            if let (mark, base) = Self.raised[scalar] {
                // `ₜ` behind `h` is the t of `h_t`, and a second one goes on with it.
                if word.isEmpty || !Self.isWordly(base) {
                    end()
                } else if !word.contains(mark) {
                    word.append(mark)
                }
                if Self.isWordly(base) { word.unicodeScalars.append(base) }
                isJoining = false
            } else if scalar == "_" || scalar == "^" {
                isJoining = !word.isEmpty
                if isJoining { word.unicodeScalars.append(scalar) }
            } else if isJoining, scalar == "{" {
                continue
            } else if Self.isWordly(scalar) {
                for part in Self.folded(scalar) { word.unicodeScalars.append(part) }
                isJoining = false
            } else {
                if isJoining { word.removeLast() }
                isJoining = false
                end()
                if Self.isSign(scalar) { words.append("u" + String(scalar.value, radix: 16)) }
            }
        }
        if isJoining { word.removeLast() }
        end()
        self.words = words
    }

    /// The words with what else each may be looked for by, in small letters: the text that an index is given.
    package var indexed: String {
        words.flatMap { word in [Self.key(word)] + Self.others(word).map { $0.lowercased() } }
            .joined(separator: " ")
    }

    /// For each word all that it may be looked for by.
    package var variants: [Set<String>] {
        words.map { word in Set([Self.key(word)] + Self.others(word).map { $0.lowercased() }) }
    }

    /// A word as the index has it: small letters, and a raised part like one that hangs.
    package static func key(_ word: String) -> String {
        word.lowercased().replacing("^", with: "_")
    }

    /// Parts of an identifier, and the names of Greek letters.
    private static func others(_ word: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for character in word {
            if character == "_" || character == "^" || character.isUppercase && part.last?.isLowercase == true
            {
                if !part.isEmpty { parts.append(part) }
                part = ""
            }
            if character != "_", character != "^" { part.append(character) }
        }
        if !part.isEmpty { parts.append(part) }
        if parts.count < 2 { parts = [] }
        return parts + word.lowercased().unicodeScalars.compactMap { greek[$0] }
    }

    private static func isWordly(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
            true
        default: false
        }
    }

    /// Signs of formulas that one would look for; those of ASCII are in every program.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .mathSymbol, .otherSymbol: scalar.value > 127
        default: false
        }
    }

    /// `ℝ` is an R, and `𝑥` an x.
    private static func folded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        guard scalar.value > 0x2000 else { return String(scalar).unicodeScalars }
        return String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars
    }

    /// Characters that stand lower or higher than the line, with what joins them and what they are on the line.
    private static let raised: [Unicode.Scalar: (Character, Unicode.Scalar)] = {
        let hanging = zip("₀₁₂₃₄₅₆₇₈₉ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼᵦᵧᵨᵩᵪ₊₋₌₍₎", "0123456789aeoxhklmnpstiruvjβγρφχ+-=()")
        let standing = zip(
            "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱⁿᵀᵗᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵘᵛʷˣʸᶻ⁺⁻⁼⁽⁾", "0123456789inTtabcdefghjklmoprsuvwxyz+-=()")
        var table: [Unicode.Scalar: (Character, Unicode.Scalar)] = [:]
        for (raised, base) in hanging {
            table[raised.unicodeScalars.first!] = ("_", base.unicodeScalars.first!)
        }
        for (raised, base) in standing {
            table[raised.unicodeScalars.first!] = ("^", base.unicodeScalars.first!)
        }
        return table
    }()

    private static let greek: [Unicode.Scalar: String] = [
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ϵ": "epsilon", "ζ": "zeta",
        "η": "eta", "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi",
        "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "ϕ": "phi", "χ": "chi",
        "ψ": "psi", "ω": "omega",
    ]
}
