/// A piece of LaTeX source.
enum MathToken: Equatable {
    /// A control word or symbol without its backslash: `frac`, `,`, `{`.
    case command(String)
    case character(Character)
    case open
    case close
    case superscript
    case `subscript`
    /// `&`
    case column
    /// `\\`
    case row
    /// `#1` in the body of a macro.
    case parameter(Int)
    /// The argument of a command that takes words, not maths: `\text{if }`.
    case words(command: String, String)

    /// How the author wrote it.
    var source: String {
        switch self {
        case .command(let name): "\\" + name
        case .character(let character): String(character)
        case .open: "{"
        case .close: "}"
        case .superscript: "^"
        case .subscript: "_"
        case .column: "&"
        case .row: "\\\\"
        case .parameter(let index): "#\(index)"
        case .words(let command, let text): "\\\(command){\(text)}"
        }
    }
}

/// Cuts LaTeX into tokens. Blanks mean nothing in maths and are left out, except in `\text` and its kin.
struct MathLexer {
    /// Commands whose argument is words.
    static let wordCommands: Set<String> = [
        "text", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal", "mbox", "hbox",
        "operatorname", "operatorname*", "begin", "end", "tag", "label", "color", "hspace", "vspace",
        "mspace",
    ]

    private let characters: [Character]
    private var index = 0

    static func tokens(of latex: String) -> [MathToken] {
        var lexer = MathLexer(characters: latex.map(harmless))
        var tokens: [MathToken] = []
        while let token = lexer.next() { tokens.append(token) }
        return tokens
    }

    private init(characters: [Character]) { self.characters = characters }

    /// Controls and bidirectional overrides would be obeyed by a terminal.
    private static func harmless(_ character: Character) -> Character {
        if character.isWhitespace { return character.isNewline ? "\n" : " " }
        let isHarmful = character.unicodeScalars.contains {
            switch $0.value {
            case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        return isHarmful ? "\u{FFFD}" : character
    }

    private mutating func next() -> MathToken? {
        while index < characters.count {
            let character = characters[index]
            index += 1
            switch character {
            case " ", "\n": continue
            case "%":
                while index < characters.count, characters[index] != "\n" { index += 1 }
            case "{": return .open
            case "}": return .close
            case "^": return .superscript
            case "_": return .subscript
            case "&": return .column
            case "~": return .command(" ")
            case "#":
                if index < characters.count, let digit = characters[index].wholeNumberValue {
                    index += 1
                    return .parameter(digit)
                }
                return .character("#")
            case "\\": return command()
            default: return .character(character)
            }
        }
        return nil
    }

    private mutating func command() -> MathToken {
        guard index < characters.count else { return .character("\\") }
        let start = index
        while index < characters.count, Self.isNameCharacter(characters[index]) { index += 1 }
        if index == start {
            let symbol = characters[index]
            index += 1
            if symbol == "\\" { return .row }
            return .command(symbol == "\n" ? " " : String(symbol))
        }
        var name = String(characters[start..<index])
        if index < characters.count, characters[index] == "*", Self.wordCommands.contains(name + "*") {
            name += "*"
            index += 1
        }
        if Self.wordCommands.contains(name), let words = words() { return .words(command: name, words) }
        return .command(name)
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && character.isLetter
    }

    /// A group in braces, as written; to the end of the text if it is never closed.
    private mutating func words() -> String? {
        var cursor = index
        while cursor < characters.count, characters[cursor] == " " || characters[cursor] == "\n" {
            cursor += 1
        }
        guard cursor < characters.count, characters[cursor] == "{" else { return nil }
        cursor += 1
        let start = cursor
        var depth = 1
        while cursor < characters.count {
            switch characters[cursor] {
            case "\\": cursor += 1
            case "{": depth += 1
            case "}": depth -= 1
            default: break
            }
            if depth == 0 { break }
            cursor += 1
        }
        let end = min(cursor, characters.count)
        index = min(cursor + 1, characters.count)
        return String(characters[start..<end])
    }
}
