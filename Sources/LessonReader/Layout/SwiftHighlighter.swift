import SwiftSource
import Terminal

/// Gives keywords, types, strings, numbers and comments of Swift their roles.
enum SwiftHighlighter {
    private static let keywords = Set(
        """
        actor any as associatedtype async await borrowing break case catch class consuming continue
        convenience default defer deinit do else enum extension fallthrough false fileprivate final for
        func get guard if import in indirect init inout internal is lazy let mutating nil nonisolated
        open operator override package precondition private protocol public repeat required rethrows
        return self Self set some static struct subscript super switch throw throws true try typealias
        unowned var weak where while
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// The lines of a Swift text with roles. Comments and strings may span lines.
    static func lines(_ text: String) -> [StyledText] {
        let bytes = Array(CodeText.lines(text).joined(separator: "\n").utf8)
        var lexer = SwiftLexer(bytes)
        var lines: [StyledText] = []
        var line = StyledText()
        // Neighbours of one role are one run.
        var run = 0..<0
        var role = Style.Role.body
        func endRun() {
            var start = run.lowerBound
            while let newline = bytes[start..<run.upperBound].firstIndex(of: 0x0A) {
                line.append(String(decoding: bytes[start..<newline], as: UTF8.self), Style(role))
                lines.append(line)
                line = StyledText()
                start = newline + 1
            }
            line.append(String(decoding: bytes[start..<run.upperBound], as: UTF8.self), Style(role))
        }
        while let lexeme = lexer.next() {
            let next = Self.role(of: lexeme, in: bytes)
            if next != role {
                endRun()
                (run, role) = (lexeme.range, next)
            } else {
                run = run.lowerBound..<lexeme.range.upperBound
            }
        }
        endRun()
        lines.append(line)
        return lines
    }

    private static func role(of lexeme: SwiftLexer.Lexeme, in bytes: [UInt8]) -> Style.Role {
        switch lexeme.kind {
        case .comment: return .comment
        case .string: return .string
        case .number: return .number
        case .directive, .attribute: return .keyword
        case .sign, .blank: return .body
        case .word:
            let start = lexeme.range.lowerBound
            let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
            if !isMember, keywords.contains(String(decoding: bytes[lexeme.range], as: UTF8.self)) {
                return .keyword
            }
            return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[start]) ? .typeName : .body
        }
    }
}
