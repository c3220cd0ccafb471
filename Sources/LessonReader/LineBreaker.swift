import Terminal

/// A line inside the layout, before it knows its block.
struct Row {
    var text: StyledText
    /// Words that begin on this line; a rule counts as one, so that it can be told from its neighbours.
    var words = 0
    var prefix = 0
    var isPannable = false
    /// Columns of the row's own text that stay when it moves sideways.
    var kept = 0
    /// How the row hangs on the one above it when pages are cut.
    var tie = PageTie.free
    var heading: Heading?
    /// Whether the row is any part of a heading.
    var isHeading = false
    /// Which of the text's figures the row belongs to.
    var figure: Int?

    struct Heading {
        var level: Int
        var title: String
    }
}

/// Fills lines with words, first fit, ragged right.
enum LineBreaker {
    /// Breaks tokens into lines no wider than `width`. A word wider than a line is cut.
    static func rows(_ tokens: [FlowToken], width: Int) -> [Row] {
        var filler = Filler(width: max(1, width))
        for token in tokens { filler.take(token) }
        filler.finish()
        return filler.rows
    }

    /// The widest word and the width of the whole on one line, for fitting table columns.
    static func extent(_ tokens: [FlowToken]) -> (word: Int, line: Int) {
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
        let width: Int
        var rows: [Row] = []
        private var line = StyledText()
        private var words = 0
        private var word: [(text: String, style: Style, width: Int)] = []
        private var wordWidth = 0
        private var space: Style?
        private var beginsWord = true

        init(width: Int) {
            self.width = width
        }

        mutating func take(_ token: FlowToken) {
            switch token {
            case .text(let text, let style, let columns):
                word.append((text, style, columns))
                wordWidth += columns
            case .space(let style):
                placeWord()
                if !line.isEmpty { space = style }
                beginsWord = true
            case .opportunity:
                placeWord()
            case .lineBreak:
                placeWord()
                endLine()
            }
        }

        mutating func finish() {
            placeWord()
            if !line.isEmpty { endLine() }
        }

        private mutating func placeWord() {
            guard !word.isEmpty else { return }
            let blank = space == nil ? 0 : 1
            if !line.isEmpty, line.width + blank + wordWidth > width { endLine() }
            if let space { line.append(" ", space, width: 1) }
            space = nil
            if beginsWord { words += 1 }
            beginsWord = false
            for piece in word {
                if line.width + piece.width <= width {
                    line.append(piece.text, piece.style, width: piece.width)
                } else {
                    cut(piece.text, piece.style)
                }
            }
            word.removeAll(keepingCapacity: true)
            wordWidth = 0
        }

        private mutating func cut(_ text: String, _ style: Style) {
            for character in text {
                let columns = DisplayWidth.of(character)
                if line.width + columns > width, !line.isEmpty { endLine() }
                // A wide character on a one-column line has no place to stand.
                if columns > width {
                    line.append("?", style, width: 1)
                } else {
                    line.append(String(character), style, width: columns)
                }
            }
        }

        private mutating func endLine() {
            rows.append(Row(text: line, words: words))
            line = StyledText()
            words = 0
            space = nil
        }
    }
}
