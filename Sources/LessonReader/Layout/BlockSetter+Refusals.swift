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

    /// A formula whose braces do not match, or lie deeper than any reader follows, as its author wrote it; nil
    /// for any other.
    func refused(formula source: String, _ space: Space) -> [Row]? {
        guard let problem = Self.problem(ofFormula: source) else { return nil }
        var rows = sentence("This formula cannot be set: \(problem). As written:", space)
        for line in CodeText.lines(source) {
            rows += words(SafeText.defused(line, ascii: options.isASCII), Style(.code), space)
        }
        return rows
    }

    static let deepestBraces = 60

    private static func problem(ofFormula source: String) -> String? {
        var (depth, deepest) = (0, 0)
        var isEscaped = false
        for byte in source.utf8 {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "{"):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "}"):
                depth -= 1
                if depth < 0 { return "a } has no { before it" }
            default: break
            }
        }
        if depth > 0 { return depth == 1 ? "a { is never closed" : "\(depth) of its { are never closed" }
        return deepest > deepestBraces ? "its braces lie \(deepest) deep" : nil
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
