/// Divides a Swift source into words, numbers, strings, comments and signs, without a gap; a lexer, not a parser.
///
/// It works on any bytes and always goes forward. Whoever reads hostile text bounds the time, since nested interpolations are
/// looked through as deep as `deepest` says.
package struct SwiftLexer {
    /// What a piece of the source is.
    package enum Kind: Sendable {
        /// A name or keyword; backquotes belong to it.
        case word
        case number
        /// From the opening quote, or the `#` before it, to behind the closing one; interpolations belong to it.
        case string
        case comment
        /// `#if` and its like.
        case directive
        /// `@main` and its like.
        case attribute
        /// One sign, or `->`.
        case sign
        /// White space and line ends.
        case blank
    }

    /// A piece of the source.
    package struct Lexeme: Sendable, Equatable {
        package var kind: Kind
        /// Its bytes.
        package var range: Range<Int>
        /// Where it begins, counted from 1.
        package var line: Int
    }

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    /// Up to here no `#` begins a string.
    private var endOfHashes = 0

    /// Deeper interpolations are taken for the end of the string.
    private static let deepest = 16

    /// Reads a source's UTF-8.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next piece; nil at the end.
    package mutating func next() -> Lexeme? {
        guard index < bytes.count else { return nil }
        let (start, startLine) = (index, line)
        let kind = step()
        return Lexeme(kind: kind, range: start..<index, line: startLine)
    }

    private func peek(_ offset: Int = 0) -> UInt8? {
        index + offset < bytes.count ? bytes[index + offset] : nil
    }

    private mutating func advance() {
        // A CR LF counts at its LF.
        if bytes[index] == 0x0A || bytes[index] == 0x0D && peek(1) != 0x0A { line += 1 }
        index += 1
    }

    private mutating func advance(while holds: (UInt8) -> Bool) {
        while let byte = peek(), holds(byte) { advance() }
    }

    private mutating func step() -> Kind {
        let byte = bytes[index]
        switch byte {
        case _ where Self.isBlank(byte):
            advance(while: Self.isBlank)
            return .blank
        case UInt8(ascii: "/") where peek(1) == byte:
            advance { $0 != 0x0A && $0 != 0x0D }
            return .comment
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
            skipComment()
            return .comment
        case UInt8(ascii: "\""):
            skipString(hashes: 0, depth: 0)
            return .string
        case UInt8(ascii: "#"):
            if let hashes = hashesBeforeQuote() {
                index += hashes
                skipString(hashes: hashes, depth: 0)
                return .string
            }
            index += 1
            advance(while: Self.isWord)
            return .directive
        case UInt8(ascii: "@"):
            index += 1
            advance(while: Self.isWord)
            return .attribute
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            skipNumber()
            return .number
        case _ where Self.isWord(byte):
            advance(while: Self.isWord)
            return .word
        case UInt8(ascii: "-") where peek(1) == UInt8(ascii: ">"):
            index += 2
            return .sign
        default:
            advance()
            return .sign
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"), 0x80...:
            true
        default: false
        }
    }

    private mutating func skipNumber() {
        let start = index
        while let byte = peek() {
            let isPoint =
                byte == UInt8(ascii: ".") && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek(1) ?? 0)
            let isSign =
                (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && index > start
                && bytes[index - 1] | 0x20 == UInt8(ascii: "e")
            guard Self.isWord(byte) || isPoint || isSign else { return }
            index += 1
        }
    }

    /// How many `#` stand here before a quote; nil when none follows them. A run of them is looked through once.
    private mutating func hashesBeforeQuote() -> Int? {
        if index < endOfHashes { return nil }
        var count = 0
        while peek(count) == UInt8(ascii: "#") { count += 1 }
        if peek(count) == UInt8(ascii: "\"") { return count }
        endOfHashes = index + count
        return nil
    }

    private mutating func skipComment() {
        var depth = 0
        while index < bytes.count {
            if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                index += 2
            } else if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                index += 2
                if depth == 0 { return }
            } else {
                advance()
            }
        }
    }

    /// From the opening quote to behind the closing one; a string of one line ends with its line at the latest.
    private mutating func skipString(hashes: Int, depth: Int) {
        let quote = UInt8(ascii: "\"")
        let quotes = peek(1) == quote && peek(2) == quote ? 3 : 1
        index += quotes
        while let byte = peek() {
            if byte == UInt8(ascii: "\\"), isFollowed(1, by: UInt8(ascii: "#"), hashes) {
                index += 1 + hashes
                if peek() == UInt8(ascii: "(") {
                    skipInterpolation(depth)
                } else if peek() != nil {
                    advance()
                }
            } else if byte == quote, isFollowed(0, by: quote, quotes),
                isFollowed(quotes, by: UInt8(ascii: "#"), hashes)
            {
                index += quotes + hashes
                return
            } else if byte == 0x0A || byte == 0x0D, quotes == 1 {
                return
            } else {
                advance()
            }
        }
    }

    private mutating func skipInterpolation(_ depth: Int) {
        var parentheses = 0
        while let byte = peek() {
            if byte == UInt8(ascii: "\"") {
                guard depth < Self.deepest else { return }
                skipString(hashes: 0, depth: depth + 1)
                continue
            }
            if byte == UInt8(ascii: "(") { parentheses += 1 }
            if byte == UInt8(ascii: ")") { parentheses -= 1 }
            advance()
            if parentheses == 0 { return }
        }
    }

    private func isFollowed(_ offset: Int, by byte: UInt8, _ count: Int) -> Bool {
        (0..<count).allSatisfy { peek(offset + $0) == byte }
    }
}
