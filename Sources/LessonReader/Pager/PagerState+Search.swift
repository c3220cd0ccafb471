import Terminal

/// Searching in the text as shown.
extension PagerState {
    mutating func find(_ text: String) {
        query = text
        let text = search ?? TextSearch(layout.lines)
        search = text
        matches = text.matches(for: query)
    }

    mutating func step(by direction: Int) {
        guard !query.isEmpty else {
            message = "nothing to search for: type / first"
            return
        }
        guard !matches.isEmpty else {
            message = "not found: \(query)"
            return
        }
        let next: Int
        if let currentMatch {
            next = currentMatch + direction
        } else if direction > 0 {
            next = matches.firstIndex { $0.line >= top } ?? matches.count
        } else {
            next = (matches.firstIndex { $0.line >= top } ?? matches.count) - 1
        }
        let wrapped = (next + matches.count) % matches.count
        currentMatch = wrapped
        show(matches[wrapped].line)
        let turn = next == wrapped ? "" : next < 0 ? ", on from the end" : ", on from the top"
        message = "\(wrapped + 1) of \(matches.count)\(turn): \(query)"
        panTo(matches[wrapped])
    }

    /// Brings a find in a wide line under the window.
    mutating func panTo(_ match: TextSearch.Match) {
        guard let part = match.parts.first, layout.lines[part.line].isPannable else { return }
        let prefix = layout.lines[part.line].prefix
        if part.columns.upperBound - pan > size.columns - 1 || part.columns.lowerBound - pan < prefix {
            pan = min(furthestPan, max(0, part.columns.upperBound - size.columns * 2 / 3))
        }
    }
}
