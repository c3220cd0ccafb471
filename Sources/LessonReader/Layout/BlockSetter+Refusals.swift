import LessonMarkup
import Terminal

/// What cannot be set is shown as written, with the reason in front.
extension BlockSetter {
    /// A sentence for a paragraph that would be a table had it fewer columns; no rows for any other.
    func refusal(ofTable content: [Inline], _ space: Space) -> [Row] {
        for case .text(let text) in content where text.utf8.count > 128 {
            guard text.utf8.first == UInt8(ascii: "|") || text.utf8.first == UInt8(ascii: "-"),
                text.utf8.allSatisfy({ "|-: ".utf8.contains($0) })
            else { continue }
            let columns = text.split { $0 == "|" || $0 == " " }.count
            guard columns > 1 else { continue }
            return sentence("This table cannot be set: it has \(columns) columns. As written:", space)
        }
        return []
    }

    /// A formula that cannot be set, as its author wrote it, with the reason in front.
    func refusal(_ problem: String, ofFormula source: String, _ space: Space) -> [Row] {
        var rows = sentence("This formula cannot be set: \(problem). As written:", space)
        for line in CodeText.lines(source) {
            rows += words(SafeText.defused(line, ascii: options.isASCII), Style(.code), space)
        }
        return rows
    }

    private func sentence(_ text: String, _ space: Space) -> [Row] {
        words(text, Style(.failure), space)
    }

    private func words(_ text: String, _ style: Style, _ space: Space) -> [Row] {
        var tokens: [FlowToken] = []
        for word in text.split(separator: " ") {
            if !tokens.isEmpty { tokens.append(.space(style)) }
            tokens.append(.text(String(word), style, width: DisplayWidth.of(word)))
        }
        return LineBreaker.rows(tokens, width: max(1, space.width))
    }
}
