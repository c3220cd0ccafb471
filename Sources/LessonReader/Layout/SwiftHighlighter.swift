import Terminal

/// Tells keywords, types, strings, numbers and comments of Swift apart; a lexer, not a parser.
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
        var lexer = Lexer(Array(CodeText.lines(text).joined(separator: "\n").utf8))
        lexer.run()
        return lexer.lines
    }

    private struct Lexer {
        let bytes: [UInt8]
        var lines: [StyledText] = []
        private var line = StyledText()
        private var index = 0
        private var runStart = 0
        private var runRole = Style.Role.body

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        mutating func run() {
            while index < bytes.count {
                let byte = bytes[index]
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                switch byte {
                case UInt8(ascii: "/") where next == byte: emit(lineEnd(), .comment)
                case UInt8(ascii: "/") where next == UInt8(ascii: "*"): emit(commentEnd(), .comment)
                case UInt8(ascii: "\""): emit(stringEnd(hashes: 0), .string)
                case UInt8(ascii: "#"): hash()
                case UInt8(ascii: "0")...UInt8(ascii: "9"): emit(numberEnd(), .number)
                case UInt8(ascii: "@"): emit(wordEnd(index + 1), .keyword)
                case _ where Self.isWord(byte): word()
                default: emit(index + 1, .body)
                }
            }
            endRun()
            lines.append(line)
        }

        private mutating func word() {
            let end = wordEnd(index)
            let text = String(decoding: bytes[index..<end], as: UTF8.self)
            let isMember = index > 0 && bytes[index - 1] == UInt8(ascii: ".")
            let role: Style.Role =
                if !isMember, keywords.contains(text) {
                    .keyword
                } else if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[index]) {
                    .typeName
                } else {
                    .body
                }
            emit(end, role)
        }

        private mutating func hash() {
            var count = 0
            while index + count < bytes.count, bytes[index + count] == UInt8(ascii: "#") { count += 1 }
            if index + count < bytes.count, bytes[index + count] == UInt8(ascii: "\"") {
                emit(stringEnd(hashes: count), .string)
            } else {
                emit(max(wordEnd(index + count), index + 1), .keyword)
            }
        }

        private func lineEnd() -> Int {
            bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
        }

        private func commentEnd() -> Int {
            var depth = 0
            var position = index
            while position + 1 < bytes.count {
                switch (bytes[position], bytes[position + 1]) {
                case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                    depth += 1
                    position += 2
                case (UInt8(ascii: "*"), UInt8(ascii: "/")):
                    depth -= 1
                    position += 2
                    if depth == 0 { return position }
                default: position += 1
                }
            }
            return bytes.count
        }

        private func stringEnd(hashes: Int) -> Int {
            let quote = UInt8(ascii: "\"")
            var position = index + hashes
            let isLong = bytes[position...].starts(with: [quote, quote, quote])
            let closing =
                [UInt8](repeating: quote, count: isLong ? 3 : 1)
                + [UInt8](repeating: UInt8(ascii: "#"), count: min(hashes, 8))
            position += isLong ? 3 : 1
            while position < bytes.count {
                if bytes[position] == 0x0A, !isLong { return position }
                if bytes[position] == UInt8(ascii: "\\"), hashes == 0 {
                    position += 2
                    continue
                }
                if bytes[position] == quote, bytes[position...].starts(with: closing) {
                    return position + closing.count
                }
                position += 1
            }
            return bytes.count
        }

        private func numberEnd() -> Int {
            var position = index
            while position < bytes.count {
                let byte = bytes[position]
                let isPoint =
                    byte == UInt8(ascii: ".") && position + 1 < bytes.count
                    && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position + 1])
                let previous = position > index ? bytes[position - 1] | 0x20 : 0
                let isSign =
                    (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && previous == UInt8(ascii: "e")
                guard Self.isWord(byte) || isPoint || isSign else { break }
                position += 1
            }
            return position
        }

        private func wordEnd(_ start: Int) -> Int {
            var position = start
            while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
            return position
        }

        private static func isWord(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
                true
            default: false
            }
        }

        /// Gives the bytes up to `end` a role. They join those before them while the role stays the same.
        private mutating func emit(_ end: Int, _ role: Style.Role) {
            if role != runRole { endRun() }
            runRole = role
            index = min(max(end, index + 1), bytes.count)
        }

        private mutating func endRun() {
            while let newline = bytes[runStart..<index].firstIndex(of: 0x0A) {
                line.append(String(decoding: bytes[runStart..<newline], as: UTF8.self), Style(runRole))
                lines.append(line)
                line = StyledText()
                runStart = newline + 1
            }
            line.append(String(decoding: bytes[runStart..<index], as: UTF8.self), Style(runRole))
            runStart = index
        }
    }
}
