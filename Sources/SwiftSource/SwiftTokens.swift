import Glibc

/// The words and signs of a Swift source, as far as finding declarations needs them.
///
/// Comments and strings are left out. What is misread costs a hint in a report, nothing else.
package struct SwiftTokens {
    /// A word, a number or a sign.
    package struct Token: Equatable {
        /// As it is written.
        package var text: String
        /// Counted from 1.
        package var line: Int
    }

    /// In their order.
    package private(set) var tokens: [Token] = []

    /// Reads a source.
    package init(_ text: String) {
        let bytes = Array(text.utf8)
        var lexer = SwiftLexer(bytes)
        // Every step goes forward; the clock is for what nobody thought of.
        let deadline = Self.now() + Self.mostSeconds
        var steps = 0
        while let lexeme = lexer.next(), !(steps & 0xFFF == 0xFFF && Self.now() > deadline) {
            steps += 1
            let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
            switch lexeme.kind {
            case .blank, .comment, .string: break
            case .word, .number, .sign: tokens.append(Token(text: text(lexeme.range), line: lexeme.line))
            case .directive, .attribute:
                // The mark is a sign of its own.
                tokens.append(Token(text: text(lexeme.range.prefix(1)), line: lexeme.line))
                if lexeme.range.count > 1 {
                    tokens.append(Token(text: text(lexeme.range.dropFirst()), line: lexeme.line))
                }
            }
        }
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Seconds after which the rest of a text is left unread.
    private static let mostSeconds = 2.0
}

extension Character {
    /// Whether the compiler begins a new line after it.
    package var endsSwiftLine: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
