/// GFM's `~~strikethrough~~`, found among finished inlines since cmark does not know it.
///
/// Runs of exactly two tildes count; a single one is too often an "about". Strikethrough does not nest.
enum Strikethrough {
    static func applied(to inlines: [Inline]) -> [Inline] {
        guard inlines.contains(where: isCandidate) else { return merged(inlines) }
        var result: [Inline] = []
        var opening: Int?
        for (position, inline) in inlines.enumerated() {
            guard case .text(let text) = inline, isCandidate(inline) else {
                result.append(inline)
                continue
            }
            let isFirst = position == 0 || isBreak(inlines[position - 1])
            let isLast = position == inlines.count - 1 || isBreak(inlines[position + 1])
            for token in tokens(of: text, touchesStart: !isFirst, touchesEnd: !isLast) {
                switch token {
                case .text(let piece): result.append(.text(piece))
                case .tildes(let opens, let closes):
                    if closes, let start = opening {
                        let content = merged(Array(result[(start + 1)...]))
                        result.removeSubrange(start...)
                        result.append(.strikethrough(content))
                        opening = nil
                    } else {
                        if opens { opening = result.count }
                        result.append(.text("~~"))
                    }
                }
            }
        }
        return merged(result)
    }

    private enum Token {
        case text(String)
        case tildes(opens: Bool, closes: Bool)
    }

    private static func tokens(of text: String, touchesStart: Bool, touchesEnd: Bool) -> [Token] {
        let characters = Array(text.unicodeScalars)
        var tokens: [Token] = []
        var pending = String.UnicodeScalarView()
        var index = 0
        while index < characters.count {
            var end = index
            while end < characters.count, characters[end] == "~" { end += 1 }
            if end - index == 2 {
                if !pending.isEmpty { tokens.append(.text(String(pending))) }
                pending = .init()
                let before = index > 0 ? !characters[index - 1].properties.isWhitespace : touchesStart
                let after = end < characters.count ? !characters[end].properties.isWhitespace : touchesEnd
                tokens.append(.tildes(opens: after, closes: before))
                index = end
            } else {
                end = max(end, index + 1)
                pending.append(contentsOf: characters[index..<end])
                index = end
            }
        }
        if !pending.isEmpty { tokens.append(.text(String(pending))) }
        return tokens
    }

    /// Joins texts that stand next to each other.
    private static func merged(_ inlines: [Inline]) -> [Inline] {
        let hasNeighbors = zip(inlines, inlines.dropFirst()).contains { pair in
            if case (.text, .text) = pair { true } else { false }
        }
        guard hasNeighbors else { return inlines }
        var result: [Inline] = []
        var pending = ""
        for inline in inlines {
            if case .text(let text) = inline {
                pending += text
                continue
            }
            if !pending.isEmpty { result.append(.text(pending)) }
            pending = ""
            result.append(inline)
        }
        if !pending.isEmpty { result.append(.text(pending)) }
        return result
    }

    private static func isCandidate(_ inline: Inline) -> Bool {
        guard case .text(var text) = inline else { return false }
        return text.withUTF8 { bytes in
            let tilde = UInt8(ascii: "~")
            guard let first = bytes.firstIndex(of: tilde) else { return false }
            return zip(bytes[first...], bytes[(first + 1)...]).contains { $0 == tilde && $1 == tilde }
        }
    }

    private static func isBreak(_ inline: Inline) -> Bool { inline == .softBreak || inline == .lineBreak }
}
