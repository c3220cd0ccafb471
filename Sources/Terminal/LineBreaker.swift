/// A piece of running text on its way to lines.
package enum FlowToken: Sendable, Equatable {
    /// Text that no line may break.
    case text(String, Style, width: Int)
    /// A blank, at which a line may break.
    case space(Style)
    /// A place without a blank at which a line may break.
    case opportunity
    /// The author's own line break.
    case lineBreak
}

/// Fills lines with words, first fit, ragged right.
package enum LineBreaker {
    /// One line, and the words that begin on it.
    package struct Line: Sendable, Equatable {
        package var text: StyledText
        package var words: Int
    }

    /// Breaks tokens into lines no wider than `width`. A word wider than a line is cut.
    package static func lines(_ tokens: [FlowToken], width: Int) -> [Line] {
        var filler = Filler(tokens, width: max(1, width))
        filler.run()
        return filler.lines
    }

    /// Breaks plain text of one style at its blanks into lines no wider than `width`.
    package static func lines(_ text: String, _ style: Style, width: Int) -> [StyledText] {
        var tokens: [FlowToken] = []
        for word in text.split(separator: " ") {
            if !tokens.isEmpty { tokens.append(.space(style)) }
            tokens.append(.text(String(word), style, width: DisplayWidth.of(word)))
        }
        return lines(tokens, width: width).map(\.text)
    }

    /// The widest word and the width of the whole on one line, for fitting table columns.
    package static func extent(_ tokens: [FlowToken]) -> (word: Int, line: Int) {
        var (word, line, widestWord, widestLine) = (0, 0, 0, 0)
        for token in tokens {
            switch token {
            case .text(_, _, let width):
                word += width
                line += width
            case .space:
                if line > 0 { line += 1 }
                word = 0
            case .opportunity: word = 0
            case .lineBreak: (word, line) = (0, 0)
            }
            widestWord = max(widestWord, word)
            widestLine = max(widestLine, line)
        }
        return (widestWord, widestLine)
    }

    private struct Filler {
        let tokens: [FlowToken]
        let width: Int
        var lines: [Line] = []
        private var line = StyledText()
        /// The end of the line, all of one style. Bytes are gathered for a fraction of what strings cost.
        private var tail: [UInt8] = []
        private var tailStyle = Style.body
        private var tailWidth = 0
        private var words = 0
        /// Where the tokens of the word begin that has no place yet.
        private var wordStart = 0
        private var wordWidth = 0
        private var space: Style?
        private var beginsWord = true

        init(_ tokens: [FlowToken], width: Int) {
            self.tokens = tokens
            self.width = width
        }

        mutating func run() {
            for index in tokens.indices {
                switch tokens[index] {
                case .text(_, _, let columns):
                    wordWidth += columns
                case .space(let style):
                    placeWord(before: index)
                    if !isLineEmpty { space = style }
                    beginsWord = true
                case .opportunity:
                    placeWord(before: index)
                case .lineBreak:
                    placeWord(before: index)
                    endLine()
                }
            }
            placeWord(before: tokens.endIndex)
            if !isLineEmpty { endLine() }
        }

        private var isLineEmpty: Bool { tail.isEmpty && line.isEmpty }
        private var lineWidth: Int { line.width + tailWidth }

        private mutating func placeWord(before end: Int) {
            defer {
                wordStart = end + 1
                wordWidth = 0
            }
            guard wordStart < end else { return }
            let blank = space == nil ? 0 : 1
            if !isLineEmpty, lineWidth + blank + wordWidth > width { endLine() }
            if let space {
                setStyle(space)
                tail.append(UInt8(ascii: " "))
                tailWidth += 1
            }
            space = nil
            if beginsWord { words += 1 }
            beginsWord = false
            for index in wordStart..<end {
                guard case .text(let text, let style, let columns) = tokens[index] else { continue }
                if lineWidth + columns <= width {
                    append(text, style, width: columns)
                } else {
                    cut(text, style)
                }
            }
        }

        private mutating func cut(_ text: String, _ style: Style) {
            for character in text {
                let columns = DisplayWidth.of(character)
                if lineWidth + columns > width, !isLineEmpty { endLine() }
                // A wide character on a one-column line has no place to stand.
                if columns > width {
                    append("?", style, width: 1)
                } else {
                    append(String(character), style, width: columns)
                }
            }
        }

        private mutating func append(_ text: String, _ style: Style, width: Int) {
            setStyle(style)
            var text = text
            text.withUTF8 { tail.append(contentsOf: $0) }
            tailWidth += width
        }

        private mutating func setStyle(_ style: Style) {
            if style == tailStyle { return }
            endTail()
            tailStyle = style
        }

        private mutating func endTail() {
            line.append(String(decoding: tail, as: UTF8.self), tailStyle, width: tailWidth)
            tail.removeAll(keepingCapacity: true)
            tailWidth = 0
        }

        private mutating func endLine() {
            endTail()
            lines.append(Line(text: line, words: words))
            line = StyledText()
            words = 0
            space = nil
        }
    }
}
