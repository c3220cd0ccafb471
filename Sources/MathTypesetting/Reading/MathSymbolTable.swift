/// The symbols of LaTeX by the names of their commands.
enum MathSymbolTable {
    /// The symbol for a command's name without the backslash.
    static func symbol(named name: String) -> MathSymbol? { byName[name] }

    /// The symbol for a character of the source.
    static func symbol(for character: Character) -> MathSymbol {
        switch character {
        case "-": return minus
        case "*": return MathSymbol("*", .binary)
        case "+": return MathSymbol("+", .binary)
        case "=", "<", ">": return MathSymbol(String(character), .relation)
        case "(", "[": return MathSymbol(String(character), .open)
        case ")", "]", "!", "?": return MathSymbol(String(character), .close)
        case ",", ";": return MathSymbol(String(character), .punctuation)
        case "/": return MathSymbol("/", .slash)
        // Several commands share these characters.
        case "|": return MathSymbol("|", .ordinary)
        case "‖": return MathSymbol("‖", .ordinary, ascii: "||")
        default: break
        }
        // Letters and digits, most of a formula, stand in no table.
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        if !isPlain, let known = byText[String(character)] { return known }
        return MathSymbol(String(character), character.isNumber ? .number : .ordinary)
    }

    /// A typographic minus; a hyphen is too short beside a plus sign.
    static let minus = MathSymbol("−", .binary, ascii: "-")

    /// Operators named by words, set upright with a blank before their argument.
    static let functions: Set<String> = [
        "arccos", "arcsin", "arctan", "arg", "argmax", "argmin", "cos", "cosh", "cot", "coth", "csc", "deg",
        "det", "dim", "exp", "gcd", "hom", "inf", "ker", "lg", "lim", "liminf", "limsup", "ln", "log", "max",
        "min",
        "Pr", "sec", "sin", "sinh", "sup", "tan", "tanh", "arctg", "arcctg", "ch", "cosec", "cotg", "ctg",
        "cth", "sh", "tg", "th", "injlim", "projlim", "plim",
    ]

    /// The names of all symbols.
    static var names: [String] { Array(byName.keys) }

    private static let byName: [String: MathSymbol] = {
        var table: [String: MathSymbol] = [:]
        for (role, names) in tables {
            for line in names.utf8.split(separator: UInt8(ascii: "\n")) {
                let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 2).map {
                    String(Substring($0))
                }
                table[fields[0]] = MathSymbol(
                    fields[1], role, ascii: fields.count > 2 ? fields[2] : fields[0])
            }
        }
        for (name, symbol) in escaped { table[name] = symbol }
        return table
    }()

    private static let byText: [String: MathSymbol] = {
        // Several names share a symbol; the shortest reads best in ASCII.
        var table: [String: MathSymbol] = [:]
        for symbol in byName.values {
            let (length, ascii) = (symbol.ascii.utf8.count, symbol.ascii)
            if let other = table[symbol.text], (other.ascii.utf8.count, other.ascii) <= (length, ascii) {
                continue
            }
            table[symbol.text] = symbol
        }
        return table
    }()

    private static let escaped: [String: MathSymbol] = [
        "{": MathSymbol("{", .open), "}": MathSymbol("}", .close),
        "|": MathSymbol("‖", .ordinary, ascii: "||"),
        "%": MathSymbol("%", .close), "&": MathSymbol("&", .ordinary), "$": MathSymbol("$", .ordinary),
        "#": MathSymbol("#", .ordinary), "_": MathSymbol("_", .ordinary),
    ]

    private static let tables: [(MathSymbol.Role, String)] = [
        (.ordinary, ordinary), (.prefix, prefix), (.large, large), (.binary, binary), (.relation, relation),
        (.open, open), (.close, close), (.punctuation, "colon : :"), (.word, words),
    ]
}
