/// The letters of `\mathbf`, `\mathbb` and their kin, as Unicode's mathematical alphanumerics have them.
enum MathAlphabet: Equatable, Sendable {
    case upright, bold, blackboard, calligraphic, fraktur

    static let commands: [String: MathAlphabet] = [
        "mathrm": .upright, "mathit": .upright, "mathsf": .upright, "mathtt": .upright,
        "mathnormal": .upright,
        "mathbf": .bold, "boldsymbol": .bold, "bm": .bold, "pmb": .bold, "mathbb": .blackboard,
        "mathcal": .calligraphic, "mathscr": .calligraphic, "mathfrak": .fraktur, "bold": .bold,
        "Bbb": .blackboard, "frak": .fraktur, "mathsfit": .upright,
    ]

    /// Commands that change the letters from their place to the end of the group: `{\bf x}`.
    static let switches: [String: MathAlphabet] = [
        "rm": .upright, "it": .upright, "tt": .upright, "sf": .upright, "bf": .bold, "cal": .calligraphic,
    ]

    /// `text` in this alphabet; characters that it does not have stay as they are.
    func applied(to text: String) -> String {
        guard self != .upright else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(applied(to: scalar)) }
        return String(result)
    }

    /// Letters that Unicode had before the mathematical block was made stand elsewhere.
    private static let elsewhere: [MathAlphabet: [Unicode.Scalar: Unicode.Scalar]] = [
        .blackboard: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"],
        .calligraphic: [
            "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
            "g": "ℊ",
            "o": "ℴ",
        ],
        .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"],
    ]

    private func applied(to scalar: Unicode.Scalar) -> Unicode.Scalar {
        if let other = Self.elsewhere[self]?[scalar] { return other }
        let starts: (upper: UInt32, lower: UInt32, digit: UInt32?) =
            switch self {
            case .upright: (0x41, 0x61, 0x30)
            case .bold: (0x1D400, 0x1D41A, 0x1D7CE)
            case .blackboard: (0x1D538, 0x1D552, 0x1D7D8)
            case .calligraphic: (0x1D49C, 0x1D4B6, nil)
            case .fraktur: (0x1D504, 0x1D51E, nil)
            }
        let value = scalar.value
        let mapped: UInt32? =
            switch value {
            case 0x41...0x5A: starts.upper + value - 0x41
            case 0x61...0x7A: starts.lower + value - 0x61
            case 0x30...0x39: starts.digit.map { $0 + value - 0x30 }
            // Greek, whose order the block keeps: Α…Ω and α…ω; ϵ and ϕ, the forms of \epsilon and \phi, follow.
            case 0x391...0x3A9 where self == .bold: 0x1D6A8 + value - 0x391
            case 0x3B1...0x3C9 where self == .bold: 0x1D6C2 + value - 0x3B1
            case 0x3F5 where self == .bold: 0x1D6DC
            case 0x3D5 where self == .bold: 0x1D6DF
            case 0x2207 where self == .bold: 0x1D6C1
            default: nil
            }
        return mapped.flatMap(Unicode.Scalar.init) ?? scalar
    }
}

/// Unicode's superscripts and subscripts: digits, some signs, most small letters, few capitals.
enum ScriptAlphabet {
    /// `text` raised; nil when a character of it cannot be.
    static func superscript(_ text: String) -> String? { mapped(text, by: superscripts) }

    /// `text` lowered; nil when a character of it cannot be (there is no subscript b, c, d, f, g, q, w, y,
    /// z, and no capital).
    static func `subscript`(_ text: String) -> String? { mapped(text, by: subscripts) }

    private static func mapped(_ text: String, by table: [Character: Character]) -> String? {
        var result = ""
        for character in text {
            guard let script = table[character] else { return nil }
            result.append(script)
        }
        return result
    }

    private static let superscripts = table(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθϕχ⊤∘′*∗†×",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠᵡᵀ°′**†ˣ")

    private static let subscripts = table(
        "0123456789+−=()aehijklmnoprstuvxβγρϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

    private static func table(_ plain: String, _ scripts: String) -> [Character: Character] {
        Dictionary(zip(plain, scripts), uniquingKeysWith: { first, _ in first })
    }
}
