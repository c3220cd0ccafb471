/// One line of text in spans of one style each, with its display width known.
package struct StyledText: Sendable, Equatable {
    /// A run of text of one style.
    package struct Span: Sendable, Equatable {
        package var text: String
        package var style: Style
        /// Display columns of `text`.
        package var width: Int
    }

    package private(set) var spans: [Span] = []
    /// Display columns of the whole line.
    package private(set) var width = 0

    package init() {}

    package init(_ text: String, _ style: Style = .body) {
        append(text, style)
    }

    /// The text without its styles.
    package var plain: String {
        spans.count == 1 ? spans[0].text : spans.reduce(into: "") { $0 += $1.text }
    }

    package var isEmpty: Bool { spans.isEmpty }

    /// Appends text; `width` spares measuring it again where the caller knows it.
    package mutating func append(_ text: String, _ style: Style = .body, width known: Int? = nil) {
        guard !text.isEmpty else { return }
        let added = known ?? DisplayWidth.of(text)
        width += added
        if let last = spans.indices.last, spans[last].style == style {
            spans[last].text += text
            spans[last].width += added
        } else {
            spans.append(Span(text: text, style: style, width: added))
        }
    }

    package mutating func append(_ other: StyledText) {
        for span in other.spans { append(span.text, span.style, width: span.width) }
    }

    /// Appends blanks until the line is `columns` wide; does nothing when it is already.
    package mutating func pad(to columns: Int, _ style: Style = .body) {
        guard columns > width else { return }
        append(String(repeated: " ", columns - width), style, width: columns - width)
    }

    /// The part within a range of columns. A wide character cut by an edge becomes blanks.
    package func columns(_ range: Range<Int>) -> StyledText {
        if range.isEmpty { return StyledText() }
        if range.lowerBound <= 0, range.upperBound >= width { return self }
        var result = StyledText()
        var column = 0
        for span in spans {
            let end = column + span.width
            if end > range.lowerBound, column < range.upperBound {
                if column >= range.lowerBound, end <= range.upperBound {
                    result.append(span.text, span.style, width: span.width)
                } else {
                    result.appendPart(of: span, from: column, within: range)
                }
            }
            column = end
            if column >= range.upperBound { break }
        }
        return result
    }

    /// The same line with a change made to the styles of a range of columns.
    package func restyled(_ range: Range<Int>, _ change: (inout Style) -> Void) -> StyledText {
        guard !range.isEmpty else { return self }
        var result = columns(0..<max(0, range.lowerBound))
        for span in columns(range).spans {
            var style = span.style
            change(&style)
            result.append(span.text, style, width: span.width)
        }
        if range.upperBound < width { result.append(columns(range.upperBound..<width)) }
        return result
    }

    /// The same line with a change made to every style.
    package func mapped(_ change: (inout Style) -> Void) -> StyledText {
        restyled(0..<width, change)
    }

    /// The same line without blanks at its end.
    package func trimmed() -> StyledText {
        var result = self
        while let last = result.spans.last, last.text.utf8.last == 0x20 {
            let kept = last.text.utf8.reversed().drop { $0 == 0x20 }.count
            result.spans.removeLast()
            result.width -= last.width
            if kept > 0 {
                let text = String(decoding: last.text.utf8.prefix(kept), as: UTF8.self)
                result.append(text, last.style)
                break
            }
        }
        return result
    }

    private mutating func appendPart(of span: Span, from start: Int, within range: Range<Int>) {
        var column = start
        for character in span.text {
            let wide = DisplayWidth.of(character)
            let end = column + wide
            if column >= range.lowerBound, end <= range.upperBound {
                // A zero-width character at the left edge belongs to the cell before it.
                if wide > 0 || column > range.lowerBound {
                    append(String(character), span.style, width: wide)
                }
            } else if end > range.lowerBound, column < range.upperBound {
                append(" ", span.style, width: 1)
            }
            column = end
            if column >= range.upperBound { return }
        }
    }
}

extension String {
    /// `text` so many times over, for rules and blanks: the library's own way appends it as often, each time at the
    /// cost of a new string.
    package init(repeated text: String, _ count: Int) {
        var bytes: [UInt8] = []
        let unit = Array(text.utf8)
        bytes.reserveCapacity(unit.count * count)
        for _ in 0..<count { bytes += unit }
        self.init(decoding: bytes, as: UTF8.self)
    }
}
