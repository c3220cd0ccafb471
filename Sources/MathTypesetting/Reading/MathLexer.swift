import TextTools

/// Cuts LaTeX into tokens. Blanks mean nothing in maths and are left out, except in `\text` and its kin.
struct MathLexer {
    /// Commands whose argument is words.
    static let wordCommands: Set<String> = textCommands.union([
        "operatorname", "operatorname*", "operatornamewithlimits", "fbox", "framebox", "begin", "end", "tag",
        "tag*", "label", "ref", "eqref", "color",
        "textcolor", "colorbox", "fcolorbox", "hspace", "hspace*", "vspace", "mspace", "href", "url",
    ])

    /// Commands whose argument is words with maths between dollar signs in them.
    static let textCommands: Set<String> = [
        "text", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal", "textmd", "textup", "emph",
        "mbox", "hbox",
    ]

    /// Formulas in words in formulas, beyond which dollar signs are words.
    private static let depthLimit = 4

    private let characters: [Character]
    private var index = 0
    private var line: Int
    private let depth: Int
    private var result: [LocatedToken] = []
    /// Lines on which a group of words begins that is never closed.
    private(set) var openWords: [(command: String, line: Int)] = []

    static func tokens(of latex: String) -> [MathToken] { located(latex).tokens.compactMap(\.meaning) }

    /// The tokens with their lines, blanks among them, and the groups of words that are never closed.
    static func located(
        _ latex: String
    ) -> (tokens: [LocatedToken], openWords: [(command: String, line: Int)]) {
        var lexer = MathLexer(characters: latex.map(harmless), line: 0, depth: 0)
        lexer.run()
        return (lexer.result, lexer.openWords)
    }

    private init(characters: [Character], line: Int, depth: Int) {
        self.characters = characters
        self.line = line
        self.depth = depth
    }

    /// Controls and bidirectional overrides would be obeyed by a terminal.
    private static func harmless(_ character: Character) -> Character {
        if character.isWhitespace { return character.isNewline ? "\n" : " " }
        return character.unicodeScalars.contains(where: \.isUnsafe) ? "\u{FFFD}" : character
    }

    private mutating func run() {
        while index < characters.count {
            let start = line
            let character = characters[index]
            index += 1
            switch character {
            case "\n":
                line += 1
                append(.blank, start)
            case " ": append(.blank, start)
            case "%": while index < characters.count, characters[index] != "\n" { index += 1 }
            case "{": append(.open, start)
            case "}": append(.close, start)
            case "^": append(.superscript, start)
            case "_": append(.subscript, start)
            case "&": append(.column, start)
            case "~": append(.command(" "), start)
            case "#":
                if index < characters.count, let digit = characters[index].wholeNumberValue {
                    index += 1
                    append(.parameter(digit), start)
                } else {
                    append(.character("#"), start)
                }
            case "\\": command(start)
            default: append(.character(character), start)
            }
        }
    }

    private mutating func append(_ token: MathToken, _ line: Int) {
        if token == .blank, result.last?.token == .blank { return }
        result.append(LocatedToken(token: token, line: line))
    }

    private mutating func command(_ line: Int) {
        guard index < characters.count else { return append(.character("\\"), line) }
        let start = index
        while index < characters.count, Self.isNameCharacter(characters[index]) { index += 1 }
        if index == start {
            let symbol = characters[index]
            index += 1
            if symbol == "\n" { self.line += 1 }
            return append(symbol == "\\" ? .row : .command(symbol == "\n" ? " " : String(symbol)), line)
        }
        var name = String(characters[start..<index])
        if index < characters.count, characters[index] == "*", Self.wordCommands.contains(name + "*") {
            name += "*"
            index += 1
        }
        guard Self.wordCommands.contains(name), let words = words(name) else {
            return append(.command(name), line)
        }
        if depth < Self.depthLimit, Self.textCommands.contains(name),
            words.contains(where: { $0 == "$" })
        {
            mixed(name, words, line)
        } else {
            append(.words(command: name, Self.onOneLine(words)), line)
        }
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && character.isLetter
    }

    private static func onOneLine(_ words: ArraySlice<Character>) -> String {
        String(words.map { $0 == "\n" ? " " : $0 })
    }

    /// A group in braces, as written; to the end of the text if it is never closed.
    private mutating func words(_ command: String) -> ArraySlice<Character>? {
        var cursor = index
        var breaks = 0
        while cursor < characters.count, characters[cursor] == " " || characters[cursor] == "\n" {
            if characters[cursor] == "\n" { breaks += 1 }
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
            case "\n": breaks += 1
            default: break
            }
            if depth == 0 { break }
            cursor += 1
        }
        if depth > 0 { openWords.append((command, line)) }
        let end = min(cursor, characters.count)
        index = min(cursor + 1, characters.count)
        line += breaks
        return characters[start..<end]
    }

    /// Words with formulas in them: `\text{if $x > 0$}` as a group of both.
    private mutating func mixed(_ command: String, _ words: ArraySlice<Character>, _ line: Int) {
        var pieces: [ArraySlice<Character>] = []
        var start = words.startIndex
        var cursor = start
        while cursor < words.endIndex {
            if words[cursor] == "\\" {
                cursor += 1
            } else if words[cursor] == "$" {
                pieces.append(words[start..<cursor])
                start = cursor + 1
            }
            cursor += 1
        }
        pieces.append(words[min(start, words.endIndex)...])
        guard pieces.count % 2 == 1 else {
            return append(.words(command: command, Self.onOneLine(words)), line)
        }
        append(.open, line)
        for (number, piece) in pieces.enumerated() where !piece.isEmpty {
            if number % 2 == 0 {
                append(.words(command: command, Self.onOneLine(piece)), line)
            } else {
                var inner = MathLexer(characters: Array(piece), line: line, depth: depth + 1)
                inner.run()
                append(.open, line)
                result += inner.result
                append(.close, line)
            }
        }
        append(.close, line)
    }
}

extension LocatedToken {
    /// The token, unless it is a blank.
    fileprivate var meaning: MathToken? { token == .blank ? nil : token }
}
