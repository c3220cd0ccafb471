import LessonMarkup
import Terminal

extension BlockSetter {
    /// A list: bullets by depth, numbers aligned at the right, boxes as written.
    mutating func rows(of list: List, _ space: Space, depth: Int) -> [Row] {
        let markers = markers(of: list, depth: depth)
        let widest = markers.map(\.width).max() ?? 0
        // A top-level list stands a little to the right of the text, where there is room.
        let outset = depth == 0 && space.width >= 50 ? 2 : 0
        var result: [Row] = []
        for (item, marker) in zip(list.items, markers) {
            var first = StyledText()
            first.pad(to: outset + widest - marker.width)
            first.append(marker)
            var rest = StyledText()
            rest.pad(to: first.width)
            if !result.isEmpty, !list.isTight { result.append(Row(text: StyledText())) }
            result += nested(
                item.blocks, space, depth: depth, first: first, rest: rest, isTight: list.isTight)
        }
        return result
    }

    private func markers(of list: List, depth: Int) -> [StyledText] {
        list.items.enumerated().map { index, item in
            var marker = StyledText()
            if list.isLettered {
                let letter = Character(Unicode.Scalar(UInt8(97 + index % 26)))
                marker.append("\(letter)  ", Style(.body, .strong))
            } else if let start = list.start {
                marker.append("\(start &+ index). ", Style(.body, .strong))
            } else if item.isChecked == nil {
                marker.append(glyphs.bullet(depth) + " ", .quiet)
            }
            if let isChecked = item.isChecked {
                marker.append(isChecked ? "[x] " : "[ ] ", Style(isChecked ? .success : .body))
            }
            return marker
        }
    }

    /// A callout: a heavy bar and the kind in words, so that it is known without colour.
    mutating func rows(
        of callout: Callout, title: [Inline], body: [Block], _ space: Space, depth: Int
    ) -> [Row] {
        let role: Style.Role =
            switch callout {
            case .note: .note
            case .tip: .tip
            case .important: .important
            case .warning: .warning
            case .caution: .caution
            }
        let bar = StyledText(glyphs.heavyBar + " ", Style(role))
        let label = callout.rawValue.uppercased()
        var tokens: [FlowToken] = [.text(label, Style(role, .strong), width: label.utf8.count)]
        if !title.isEmpty {
            tokens.append(.text(":", Style(role, .strong), width: 1))
            tokens.append(.space(Style(role)))
            tokens += flow.flatten(title, Style(.body, .strong))
        }
        let hasRoom = space.width >= 12
        let inner = hasRoom ? space.indented(by: bar.width) : space
        var head = LineBreaker.rows(tokens, width: inner.width)
        if hasRoom {
            for index in head.indices { head[index].prefix(with: bar) }
        }
        var rows = head + nested(body, space, depth: depth, first: bar, rest: bar)
        rows.tieAsBox()
        for index in rows.indices.dropFirst().prefix(head.count) { rows[index].tie = .hold }
        return rows
    }
}
