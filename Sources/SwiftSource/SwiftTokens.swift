import Glibc

/// The tokens of a Swift source, as far as finding declarations needs them.
///
/// Comments and strings are left out. It is no parser, and works on any text: what it misreads costs a hint
/// in a report, nothing else.
package struct SwiftTokens {
    /// A word or a sign.
    package struct Token: Equatable {
        /// As it is written.
        package var text: String
        /// Counted from 1.
        package var line: Int
    }

    /// In their order.
    package private(set) var tokens: [Token] = []
    private let source: [Character]
    private var index = 0
    private var line = 1
    /// Up to here no `#` begins a string.
    private var endOfHashes = 0

    /// Deeper interpolations are taken for the end of the string.
    private static let deepest = 16

    /// Reads a source.
    package init(_ text: String) {
        source = Array(text)
        // Every step goes forward; the clock is for what nobody thought of.
        let deadline = Self.now() + Self.mostSeconds
        var steps = 0
        while index < source.count, !(steps & 0xFFF == 0xFFF && Self.now() > deadline) {
            step()
            steps += 1
        }
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Seconds after which the rest of a text is left unread.
    private static let mostSeconds = 2.0

    private func peek(_ offset: Int = 0) -> Character? {
        index + offset < source.count ? source[index + offset] : nil
    }

    private mutating func advance() {
        if source[index].endsSwiftLine { line += 1 }
        index += 1
    }

    private mutating func step() {
        let character = source[index]
        if character.isWhitespace {
            advance()
        } else if character == "/", peek(1) == "/" {
            while let next = peek(), !next.endsSwiftLine { advance() }
        } else if character == "/", peek(1) == "*" {
            skipComment()
        } else if character == "\"" {
            skipString(hashes: 0, depth: 0)
        } else if character == "#", let hashes = hashesBeforeQuote() {
            for _ in 0..<hashes { advance() }
            skipString(hashes: hashes, depth: 0)
        } else if Self.isWord(character) {
            var word = ""
            let start = line
            while let next = peek(), Self.isWord(next) {
                word.append(next)
                advance()
            }
            tokens.append(Token(text: word, line: start))
        } else if character == "-", peek(1) == ">" {
            tokens.append(Token(text: "->", line: line))
            index += 2
        } else {
            tokens.append(Token(text: String(character), line: line))
            advance()
        }
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_" || character == "`"
    }

    /// How many `#` stand here before a quote; nil when none follows them. A run of them is looked through once.
    private mutating func hashesBeforeQuote() -> Int? {
        if index < endOfHashes { return nil }
        var count = 0
        while peek(count) == "#" { count += 1 }
        if peek(count) == "\"" { return count }
        endOfHashes = index + count
        return nil
    }

    private mutating func skipComment() {
        var depth = 0
        while index < source.count {
            if peek() == "/", peek(1) == "*" {
                depth += 1
                index += 2
            } else if peek() == "*", peek(1) == "/" {
                depth -= 1
                index += 2
                if depth == 0 { return }
            } else {
                advance()
            }
        }
    }

    /// From the opening quote to behind the closing one.
    private mutating func skipString(hashes: Int, depth: Int) {
        let quotes = peek(1) == "\"" && peek(2) == "\"" ? 3 : 1
        index += quotes
        while let character = peek() {
            if character == "\\", isFollowed(1, by: "#", hashes) {
                index += 1 + hashes
                if peek() == "(" {
                    skipInterpolation(depth)
                } else if peek() != nil {
                    advance()
                }
            } else if character == "\"", isFollowed(0, by: "\"", quotes), isFollowed(quotes, by: "#", hashes)
            {
                index += quotes + hashes
                return
            } else if character.endsSwiftLine, quotes == 1 {
                return
            } else {
                advance()
            }
        }
    }

    private mutating func skipInterpolation(_ depth: Int) {
        var parentheses = 0
        while let character = peek() {
            if character == "\"" {
                guard depth < Self.deepest else { return }
                skipString(hashes: 0, depth: depth + 1)
                continue
            }
            if character == "(" { parentheses += 1 }
            if character == ")" { parentheses -= 1 }
            advance()
            if parentheses == 0 { return }
        }
    }

    private func isFollowed(_ offset: Int, by character: Character, _ count: Int) -> Bool {
        (0..<count).allSatisfy { peek(offset + $0) == character }
    }
}

extension Character {
    /// Whether the compiler begins a new line after it.
    package var endsSwiftLine: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
